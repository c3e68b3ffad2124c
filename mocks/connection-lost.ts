/** A simulated fault: whatever became of the request, no answer to it arrives. */
export class ConnectionLost extends Error {}

/** The allowed imports between features as a Mermaid diagram. */
export function boundariesDiagram(edges: Readonly<Record<string, readonly string[]>>): string {
  const features = Object.keys(edges);
  const arrows = Object.entries(edges).flatMap(([from, allowed]) =>
    allowed.map((to) => `  ${from} --> ${to}`),
  );
  return [
    '```mermaid',
    'flowchart TB',
    '  routes[src/app] --> features',
    '  subgraph features [src/features]',
    ...features.map((feature) => `  ${feature}`),
    ...arrows,
    '  end',
    '  features --> shared[src/shared]',
    '  mocks[mocks: schemas.ts and model/ only] --> features',
    '```',
  ].join('\n');
}

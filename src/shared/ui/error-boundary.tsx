import { Component, type ReactNode } from 'react';

type ErrorBoundaryProps = {
  /** What to show instead; `retry` renders the children anew. */
  renderFallback: (error: unknown, retry: () => void) => ReactNode;
  children: ReactNode;
};

type ErrorBoundaryState = { failed: false } | { failed: true; error: unknown };

/** Keeps an error in its part of the page. React itself reports it to the console. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { failed: true, error };
  }

  retry = () => this.setState({ failed: false });

  override render() {
    return this.state.failed ? this.props.renderFallback(this.state.error, this.retry) : this.props.children;
  }
}

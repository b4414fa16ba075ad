import { Component, Suspense, type ReactNode } from 'react';

/** For what the page can do without, such as the caja in the header: when it fails, nothing else falls. */
export class Prescindible extends Component<{ children: ReactNode }, { fallo: boolean }> {
  override state = { fallo: false };

  static getDerivedStateFromError() {
    return { fallo: true };
  }

  override render() {
    return this.state.fallo ? null : <Suspense fallback={null}>{this.props.children}</Suspense>;
  }
}

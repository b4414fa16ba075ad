import { Component, type ReactNode } from 'react';
import { Icon } from '@/ui/icon';
import { Panel } from '@/ui/panel';

interface Props {
  /** Changes when the person goes elsewhere: the error is forgotten. */
  lugar: string;
  children: ReactNode;
}

const esTrozoPerdido = (error: unknown): boolean =>
  error instanceof Error && /dynamically imported module|module script|preload CSS/i.test(error.message);

/** Catches what a page throws. A chunk that no longer exists after a release can only be had by a reload. */
export class RouteError extends Component<Props, { error: unknown; lugar: string }> {
  override state = { error: null, lugar: this.props.lugar };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  static getDerivedStateFromProps({ lugar }: Props, previo: { lugar: string }) {
    return lugar === previo.lugar ? null : { lugar, error: null };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    const trozo = esTrozoPerdido(this.state.error);
    return (
      <main id="contenido" tabIndex={-1} className="page">
        <Panel
          icono={trozo ? 'sync' : 'err'}
          tono={trozo ? 'caution' : 'danger'}
          role="alert"
          titulo={trozo ? 'Hay una versión nueva' : 'Esta página falló'}
          accion={
            <button className="btn is-primary" type="button" onClick={() => location.reload()}>
              <Icon name="sync" size="s" />
              Recargar
            </button>
          }
        >
          <p>
            {trozo
              ? 'Recargue para usarla. Lo que ya confirmó no se pierde.'
              : 'Recargue la página. Si vuelve a pasar, avise al administrador.'}
          </p>
        </Panel>
      </main>
    );
  }
}

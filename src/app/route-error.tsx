import { Component, useEffect, type ReactNode } from 'react';
import { Icon } from '@/ui/icon';
import { Panel, type PanelProps } from '@/ui/panel';
import { decirEnPagina, recargar } from './version-nueva';

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
    const { texto, ...panel } = explicar(this.state.error);
    return (
      <main id="contenido" tabIndex={-1} className="page">
        <h1 className="vh">Kantuta Agentes</h1>
        <Panel
          {...panel}
          className="is-alone"
          role="alert"
          accion={
            // React.lazy keeps a failed chunk as failed: only a reload asks for it again.
            <button className="btn is-primary" type="button" onClick={() => void recargar()}>
              <Icon name="sync" size="s" />
              Recargar
            </button>
          }
        >
          <p>{texto}</p>
          {esTrozoPerdido(this.state.error) && <YaDicho />}
        </Panel>
      </main>
    );
  }
}

function YaDicho() {
  useEffect(decirEnPagina, []);
  return null;
}

function explicar(error: unknown): Pick<PanelProps, 'icono' | 'tono' | 'titulo'> & { texto: string } {
  if (!esTrozoPerdido(error)) {
    return {
      icono: 'err',
      tono: 'danger',
      titulo: 'Esta página falló.',
      texto: 'Recargue la página. Si vuelve a pasar, avise a un Administrador.',
    };
  }
  return navigator.onLine
    ? {
        icono: 'sync',
        tono: 'caution',
        titulo: 'Hay una versión nueva.',
        texto: 'Recargue para usarla. Lo que ya registró no se pierde.',
      }
    : {
        icono: 'cloudoff',
        tono: 'caution',
        titulo: 'Sin conexión.',
        texto: 'Esta página no se pudo cargar. Revise la red y recargue.',
      };
}

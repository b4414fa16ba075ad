import { useMountEffect } from '@react-hookz/web';
import { Component, useLayoutEffect, type ReactNode } from 'react';
import { Icon } from '@/ui/icon';
import { Panel, type PanelProps } from '@/ui/panel/panel';
import { buscarVersion, decirEnPagina, recargar, useHayVersion } from '@/app/version/version-nueva';
import { Page, PageHead } from '@/ui/page/page';
import { Button } from '@/ui/button/button';

interface Props {
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
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <Page>
        <PageHead>
          <h1>Kantuta Agentes</h1>
        </PageHead>
        {esTrozoPerdido(error) ? <SinCodigo /> : <Falla {...FALLO} />}
      </Page>
    );
  }
}

const FALLO: FallaProps = {
  icono: 'err',
  tono: 'danger',
  titulo: 'Esta página falló.',
  texto: 'Recargue la página. Si vuelve a pasar, avise a un Administrador.',
};
const NO_VINO: FallaProps = {
  icono: 'cloudoff',
  tono: 'caution',
  titulo: 'Esta página no se pudo cargar.',
  texto: 'Revise la red y recargue.',
};
const CAMBIO: FallaProps = {
  icono: 'sync',
  tono: 'caution',
  titulo: 'Hay una versión nueva.',
  texto: 'Recargue para usarla. Lo que ya registró no se pierde.',
};

/** No reload is offered until the server has said it has another version: without a line it would leave nothing. */
function SinCodigo() {
  const hayVersion = useHayVersion();
  useMountEffect(() => void buscarVersion());
  // Before the picture: for one frame the same notice would stand on the screen twice.
  useLayoutEffect(decirEnPagina, []);
  return <Falla {...(hayVersion ? CAMBIO : NO_VINO)} />;
}

interface FallaProps extends PanelProps {
  texto: string;
}

const Falla = ({ texto, ...panel }: FallaProps) => (
  <Panel
    {...panel}
    unica
    role="alert"
    accion={
      // React.lazy keeps a failed chunk as failed: only a reload asks for it again.
      <Button variant="primary" onClick={() => void recargar()}>
        <Icon name="sync" size="s" />
        Recargar
      </Button>
    }
  >
    <p>{texto}</p>
  </Panel>
);

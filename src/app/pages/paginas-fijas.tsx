import { ESPERAS } from '@/lib/time/esperas';
import { Icon } from '@/ui/icon';
import { Panel } from '@/ui/panel/panel';
import { useTarda } from '@/ui/use-tarda';
import { Page, PageHead } from '@/ui/page/page';
import { ButtonLink } from '@/ui/button/button-link';
import { Button } from '@/ui/button/button';

export const Prohibida = ({
  titulo = 'No tiene permiso para ver esta página.',
}: {
  titulo?: string | undefined;
}) => (
  <Page>
    <PageHead>
      <h1>Sin permiso</h1>
    </PageHead>
    <Panel
      unica
      icono="lock"
      tono="caution"
      titulo={titulo}
      accion={<ButtonLink to="/agentes">Ir a Agentes</ButtonLink>}
    >
      <p>Si la necesita para su trabajo, pídala a un Administrador.</p>
    </Panel>
  </Page>
);

export const NoEncontrada = () => (
  <Page>
    <PageHead>
      <h1>Página no encontrada</h1>
    </PageHead>
    <Panel
      unica
      icono="question"
      titulo="Esta página no existe."
      accion={<ButtonLink to="/agentes">Ir a Agentes</ButtonLink>}
    >
      <p>Revise la dirección o vuelva al inicio.</p>
    </Panel>
  </Page>
);

export function Cargando() {
  const tarda = useTarda(true, ESPERAS.pagina);
  return (
    <Page aria-busy={!tarda}>
      <p className="sr-only" role="status">
        Cargando…
      </p>
      {tarda && (
        <Panel
          icono="clock"
          tono="caution"
          role="alert"
          titulo="Esta página tarda en abrirse."
          accion={
            <Button variant="primary" onClick={() => location.reload()}>
              <Icon name="sync" size="s" />
              Recargar
            </Button>
          }
        >
          <p>Puede esperar. Si sigue así, revise la red y recargue.</p>
        </Panel>
      )}
    </Page>
  );
}

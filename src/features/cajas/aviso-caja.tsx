import type { IconName } from '@/ui/icon';
import { Panel } from '@/ui/panel/panel';
import { Page, PageHead } from '@/ui/page/page';
import { ButtonLink } from '@/ui/button/button-link';

interface AvisoProps {
  titulo: string;
  icono?: IconName;
  children?: string;
}

export const Aviso = ({ titulo, icono = 'question', children }: AvisoProps) => (
  <Page>
    <PageHead>
      <h1>Cajas</h1>
    </PageHead>
    <Panel
      icono={icono}
      tono="caution"
      titulo={titulo}
      unica
      accion={<ButtonLink to="/cajas">Ver cajas</ButtonLink>}
    >
      {children && <p>{children}</p>}
    </Panel>
  </Page>
);

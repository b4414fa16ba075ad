import { useQuery } from '@tanstack/react-query';
import { Outlet, useNavigate } from 'react-router-dom';
import { admiteAgentes, type Caja } from '@/domain/caja/caja';
import { cajasQuery } from '@/domain/caja/caja-queries';
import { useEstadosDeCajas, type EstadoDeCaja } from '@/domain/caja/estados-cajas';
import { porNombre } from '@/domain/caja/orden-cajas';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { centavos, formatMonto } from '@/lib/monto';
import { Icon } from '@/ui/icon';
import { Panel } from '@/ui/panel/panel';
import { PanelDeError } from '@/ui/panel/panel-de-error';
import { CajasTable } from './cajas-table';
import { Page, PageHead, PageEnd } from '@/ui/page/page';
import { Hint } from '@/ui/form/error-line';
import { Button } from '@/ui/button/button';
import { CardGhost } from '@/ui/page/card';
import { Esqueleto } from '@/features/cajas/esqueleto';
import { Total, Totals } from '@/ui/page/totals';

const SIN_CAJAS: readonly Caja[] = [];

export function CajasLista() {
  const usuario = useUsuario();
  const administra = usuario.rol === 'Administrador';
  const { data, error, refetch } = useQuery(cajasQuery());
  const cajas = data ? data.toSorted(porNombre) : SIN_CAJAS;
  const estados = useEstadosDeCajas(cajas, usuario.id);
  return (
    <Page>
      <PageHead>
        <h1>Cajas</h1>
        <p>
          {data && `${cajas.length} ${cajas.length === 1 ? 'caja' : 'cajas'} · `}
          {usuario.rol}
        </p>
        {administra && cajas.length > 0 && (
          <PageEnd bar>
            <NuevaCaja />
          </PageEnd>
        )}
      </PageHead>
      {!data && !error && <Espera />}
      {!data && error && <PanelDeError error={error} onReintentar={() => void refetch()} />}
      {data && cajas.length === 0 && <SinCajas administra={administra} />}
      {cajas.length > 0 && (
        <>
          <Resumen cajas={cajas} estados={estados} />
          <CajasTable cajas={cajas} estados={estados} administra={administra} />
          {administra && (
            <Hint>Una caja con sesión abierta no se elimina ni cambia de especialidad: ciérrela antes.</Hint>
          )}
        </>
      )}
      <Outlet />
    </Page>
  );
}

function NuevaCaja() {
  const navigate = useNavigate();
  return (
    <Button variant="primary" onClick={() => void navigate('/cajas/nueva')}>
      <Icon name="plus" />
      Nueva caja
    </Button>
  );
}

interface ResumenProps {
  cajas: readonly Caja[];
  estados: ReadonlyMap<number, EstadoDeCaja>;
}

function Resumen({ cajas, estados }: ResumenProps) {
  const tipos = cajas.map(({ id }) => estados.get(id)?.tipo ?? 'cargando');
  // While a state is not known the counts would be too low, and nobody would see it.
  const completo = tipos.every((tipo) => tipo !== 'cargando' && tipo !== 'desconocida');
  const libres = tipos.filter((tipo) => tipo === 'libre').length;
  return (
    <Totals>
      <Total main icono="drawer" nombre="Saldo total">
        {formatMonto(centavos(cajas.reduce((suma, { saldo }) => suma + saldo, 0)))}
      </Total>
      <Total main icono="bank" nombre="Admiten agentes">
        {`${cajas.filter(({ especialidad }) => admiteAgentes(especialidad)).length} de ${cajas.length}`}
      </Total>
      <Total main icono="clock" nombre="Sesiones abiertas">
        {completo ? String(cajas.length - libres) : '…'}
      </Total>
      <Total main icono="okc" nombre="Libres">
        {completo ? String(libres) : '…'}
      </Total>
    </Totals>
  );
}

const SinCajas = ({ administra }: { administra: boolean }) => (
  <Panel icono="drawer" titulo="No hay cajas." unica accion={administra && <NuevaCaja />}>
    <p>
      {administra
        ? 'Cree la primera para que se pueda abrir un turno.'
        : 'Pida a un Administrador que cree una.'}
    </p>
  </Panel>
);

const Espera = () => (
  <>
    <CardGhost className="min-h-15.5 max-sm:min-h-31.25" />
    <Esqueleto nombre="Cargando cajas…" filas={4} />
  </>
);

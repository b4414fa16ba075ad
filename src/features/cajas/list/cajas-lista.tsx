import { useQuery } from '@tanstack/react-query';
import { Outlet, useNavigate } from 'react-router-dom';
import { admiteAgentes, type Caja } from '@/domain/caja/caja';
import { cajasQuery } from '@/domain/caja/caja-queries';
import { useEstadosDeCajas, type EstadoDeCaja } from '@/domain/caja/estados-cajas';
import { porNombre } from '@/domain/caja/orden-cajas';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { centavos, formatMonto } from '@/lib/monto';
import { Icon, type IconName } from '@/ui/icon';
import { Panel } from '@/ui/panel/panel';
import { PanelDeError } from '@/ui/panel/panel-de-error';
import { CajasTable } from './cajas-table';

const SIN_CAJAS: readonly Caja[] = [];

/** The list, with the dialogs of its routes over it. */
export function CajasLista() {
  const usuario = useUsuario();
  const administra = usuario.rol === 'Administrador';
  const { data, error, refetch } = useQuery(cajasQuery());
  const cajas = data ? data.toSorted(porNombre) : SIN_CAJAS;
  const estados = useEstadosDeCajas(cajas, usuario.id);
  return (
    <main id="contenido" tabIndex={-1} className="page">
      <div className="page-head">
        <h1>Cajas</h1>
        <p>
          {data && `${cajas.length} ${cajas.length === 1 ? 'caja' : 'cajas'} · `}
          {usuario.rol}
        </p>
        {administra && cajas.length > 0 && (
          <div className="end bar">
            <NuevaCaja />
          </div>
        )}
      </div>
      {!data && !error && <Esqueleto />}
      {!data && error && <PanelDeError error={error} onReintentar={() => void refetch()} />}
      {data && cajas.length === 0 && <SinCajas administra={administra} />}
      {cajas.length > 0 && (
        <>
          <Resumen cajas={cajas} estados={estados} />
          <CajasTable cajas={cajas} estados={estados} administra={administra} />
          {administra && (
            <p className="hint">
              Una caja con sesión abierta no se elimina ni cambia de especialidad: ciérrela antes.
            </p>
          )}
        </>
      )}
      <Outlet />
    </main>
  );
}

function NuevaCaja() {
  const navigate = useNavigate();
  return (
    <button className="btn is-primary" type="button" onClick={() => void navigate('/cajas/nueva')}>
      <Icon name="plus" />
      Nueva caja
    </button>
  );
}

const Dato = ({ icono, nombre, children }: { icono: IconName; nombre: string; children: string }) => (
  <div className="main">
    <dt>
      <Icon name={icono} size="s" />
      {nombre}
    </dt>
    <dd>{children}</dd>
  </div>
);

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
    <dl className="card totals facts">
      <Dato icono="drawer" nombre="Saldo total">
        {formatMonto(centavos(cajas.reduce((suma, { saldo }) => suma + saldo, 0)))}
      </Dato>
      <Dato icono="bank" nombre="Admiten agentes">
        {`${cajas.filter(({ especialidad }) => admiteAgentes(especialidad)).length} de ${cajas.length}`}
      </Dato>
      <Dato icono="clock" nombre="Sesiones abiertas">
        {completo ? String(cajas.length - libres) : '…'}
      </Dato>
      <Dato icono="okc" nombre="Libres">
        {completo ? String(libres) : '…'}
      </Dato>
    </dl>
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

const Esqueleto = () => (
  <>
    <div className="card facts-wait" />
    <div className="card list skeleton" role="status" aria-label="Cargando cajas…">
      {[0, 1, 2, 3].map((fila) => (
        <div key={fila} className="skeleton-row" />
      ))}
    </div>
  </>
);

import { Link, useNavigate } from 'react-router-dom';
import type { Caja } from '@/domain/caja/caja';
import { AdmiteAgentes, EspecialidadEtiqueta, EstadoSesion } from '@/domain/caja/labels/caja-etiquetas';
import type { EstadoDeCaja } from '@/domain/caja/estados-cajas';
import { formatCifra } from '@/lib/monto';
import { clsx } from 'clsx';
import { Scroll, Table, Tbody, Td, Th, Thead, Tr } from '@/ui/table/table';
import { Icon } from '@/ui/icon';

interface CajasTableProps {
  cajas: readonly Caja[];
  estados: ReadonlyMap<number, EstadoDeCaja>;
  /** Draws the column of edit and delete. */
  administra: boolean;
}

const CARGANDO: EstadoDeCaja = { tipo: 'cargando' };

// The roles are spelled out because on a phone rows become cards, and `display: grid` takes a table's own roles away.
export const CajasTable = ({ cajas, estados, administra }: CajasTableProps) => (
  <div className="card list">
    <Scroll aria-label="Lista de cajas">
      <Table className="tills" aria-label="Cajas">
        <Thead>
          <Tr>
            {['Nombre', 'Especialidad', '¿Agentes?', 'Saldo (Bs)', 'Sesión'].map((titulo) => (
              <Th key={titulo} className={titulo === 'Saldo (Bs)' ? 'num' : undefined}>
                {titulo}
              </Th>
            ))}
            {administra && <Th className="num">Acciones</Th>}
          </Tr>
        </Thead>
        <Tbody>
          {cajas.map((caja) => (
            <Fila
              key={caja.id}
              caja={caja}
              estado={estados.get(caja.id) ?? CARGANDO}
              administra={administra}
            />
          ))}
        </Tbody>
      </Table>
    </Scroll>
  </div>
);

const Fila = ({ caja, estado, administra }: { caja: Caja; estado: EstadoDeCaja; administra: boolean }) => (
  <Tr>
    <Td className="c-name">
      <Link className="name" to={`/cajas/${caja.id}`} aria-label={`Control de ${caja.nombre}`}>
        {caja.nombre}
      </Link>
    </Td>
    <Td className="c-kind">
      <EspecialidadEtiqueta especialidad={caja.especialidad} />
    </Td>
    <Td className="c-agent">
      <span className="only-phone muted">Agentes: </span>
      <AdmiteAgentes especialidad={caja.especialidad} />
    </Td>
    <Td className="c-amt num">
      <span className="amt">{formatCifra(caja.saldo)}</span>
    </Td>
    <Td className="c-ses">
      <EstadoSesion estado={estado} />
    </Td>
    {administra && (
      <Td className="c-acts">
        <Acciones caja={caja} ocupada={estado.tipo === 'propia' || estado.tipo === 'ajena'} />
      </Td>
    )}
  </Tr>
);

function Acciones({ caja, ocupada }: { caja: Caja; ocupada: boolean }) {
  const navigate = useNavigate();
  return (
    <span className="row-acts">
      <button
        className="btn is-small is-quiet"
        type="button"
        aria-label={`Editar ${caja.nombre}`}
        onClick={() => void navigate(`/cajas/${caja.id}/editar`)}
      >
        <Icon name="pencil" size="s" />
        <span className="lab">Editar</span>
      </button>
      <button
        className={clsx('btn is-small is-quiet', ocupada && 'is-held')}
        type="button"
        aria-label={`Eliminar ${caja.nombre}`}
        onClick={() => void navigate(`/cajas/${caja.id}/eliminar`)}
      >
        <Icon name={ocupada ? 'lock' : 'trash'} size="s" />
        <span className="lab">Eliminar</span>
      </button>
    </span>
  );
}

import { Link, useNavigate } from 'react-router-dom';
import type { Caja } from '@/domain/caja/caja';
import { AdmiteAgentes, EspecialidadEtiqueta, EstadoSesion } from '@/domain/caja/labels/caja-etiquetas';
import type { EstadoDeCaja } from '@/domain/caja/estados-cajas';
import { formatCifra } from '@/lib/monto';
import { Scroll, Table, Tbody, Td, Th, Thead, Tr } from '@/ui/table/table';
import { Icon } from '@/ui/icon';
import { Card } from '@/ui/page/card';
import { Amount } from '@/ui/text/amount';
import { Button } from '@/ui/button/button';

interface CajasTableProps {
  cajas: readonly Caja[];
  estados: ReadonlyMap<number, EstadoDeCaja>;
  /** Draws the column of edit and delete. */
  administra: boolean;
}

const CARGANDO: EstadoDeCaja = { tipo: 'cargando' };

// The roles are spelled out because on a phone rows become cards, and `display: grid` takes a table's own roles away.
export const CajasTable = ({ cajas, estados, administra }: CajasTableProps) => (
  <Card>
    <Scroll aria-label="Lista de cajas">
      <Table className="tills" aria-label="Cajas">
        <Thead>
          <Tr>
            {['Nombre', 'Especialidad', '¿Agentes?', 'Saldo (Bs)', 'Sesión'].map((titulo) => (
              <Th key={titulo} num={titulo === 'Saldo (Bs)'}>
                {titulo}
              </Th>
            ))}
            {administra && <Th num>Acciones</Th>}
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
  </Card>
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
      <span className="text-ink-3 table:hidden">Agentes: </span>
      <AdmiteAgentes especialidad={caja.especialidad} />
    </Td>
    <Td num className="c-amt">
      <Amount>{formatCifra(caja.saldo)}</Amount>
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
      <Button
        variant="quiet"
        size="small"
        aria-label={`Editar ${caja.nombre}`}
        onClick={() => void navigate(`/cajas/${caja.id}/editar`)}
      >
        <Icon name="pencil" size="s" />
        <span className="lab">Editar</span>
      </Button>
      <Button
        variant="quiet"
        size="small"
        {...(ocupada ? { className: 'is-held' } : {})}
        aria-label={`Eliminar ${caja.nombre}`}
        onClick={() => void navigate(`/cajas/${caja.id}/eliminar`)}
      >
        <Icon name={ocupada ? 'lock' : 'trash'} size="s" />
        <span className="lab">Eliminar</span>
      </Button>
    </span>
  );
}

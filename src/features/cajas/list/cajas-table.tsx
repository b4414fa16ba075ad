import type { ComponentProps } from 'react';
import { clsx } from 'clsx';
import { Link, useNavigate } from 'react-router-dom';
import type { Caja } from '@/domain/caja/caja';
import { AdmiteAgentes, EspecialidadEtiqueta, EstadoSesion } from '@/domain/caja/labels/caja-etiquetas';
import type { EstadoDeCaja } from '@/domain/caja/estados-cajas';
import { formatCifra } from '@/lib/monto';
import { Scroll, Table, Tbody, Td, Th, Thead, Tr } from '@/ui/table/table';
import { Icon, type IconName } from '@/ui/icon';
import { Card } from '@/ui/page/card';
import { Amount } from '@/ui/text/amount';
import { Button } from '@/ui/button/button';

interface CajasTableProps {
  cajas: readonly Caja[];
  estados: ReadonlyMap<number, EstadoDeCaja>;
  administra: boolean;
}

const CARGANDO: EstadoDeCaja = { tipo: 'cargando' };

export const CajasTable = ({ cajas, estados, administra }: CajasTableProps) => (
  <Card>
    <Scroll aria-label="Lista de cajas">
      <Table tight className="[--h-row:3.375rem]" aria-label="Cajas">
        <Thead>
          <Tr>
            {['Nombre', 'Especialidad', '¿Agentes?', 'Saldo (Bs)', 'Sesión'].map((titulo) => (
              <Th
                key={titulo}
                num={titulo === 'Saldo (Bs)'}
                // What is still asked about must not move the other columns when it is known.
                className={clsx(titulo === 'Sesión' && 'w-[36%]')}
              >
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
  <Tr className="max-table:gap-y-2 max-table:[grid-template-areas:'name_amt'_'kind_agent'_'ses_ses'_'acts_acts']">
    <Td className="min-w-36 [grid-area:name]">
      <Link
        className="font-strong wrap-anywhere text-ink decoration-control hover:text-brand-ink hover:decoration-current max-table:inline-flex max-table:min-h-11 max-table:items-center max-table:text-lg"
        to={`/cajas/${caja.id}`}
        aria-label={`Control de ${caja.nombre}`}
      >
        {caja.nombre}
      </Link>
    </Td>
    <Td className="[grid-area:kind]">
      <EspecialidadEtiqueta especialidad={caja.especialidad} />
    </Td>
    <Td className="[grid-area:agent] max-table:text-right max-table:text-xs">
      <span className="text-ink-3 table:hidden">Agentes: </span>
      <AdmiteAgentes especialidad={caja.especialidad} />
    </Td>
    <Td num className="self-center [grid-area:amt]">
      <Amount className="text-base">{formatCifra(caja.saldo)}</Amount>
    </Td>
    <Td className="[grid-area:ses]">
      <EstadoSesion estado={estado} />
    </Td>
    {administra && (
      <Td className="[grid-area:acts]">
        <Acciones caja={caja} ocupada={estado.tipo === 'propia' || estado.tipo === 'ajena'} />
      </Td>
    )}
  </Tr>
);

function Acciones({ caja, ocupada }: { caja: Caja; ocupada: boolean }) {
  const navigate = useNavigate();
  return (
    <span className="flex justify-end gap-1 max-table:justify-stretch">
      <Acto
        icono="pencil"
        nombre="Editar"
        aria-label={`Editar ${caja.nombre}`}
        onClick={() => void navigate(`/cajas/${caja.id}/editar`)}
      />
      <Acto
        icono={ocupada ? 'lock' : 'trash'}
        nombre="Eliminar"
        retenido={ocupada}
        aria-label={`Eliminar ${caja.nombre}`}
        onClick={() => void navigate(`/cajas/${caja.id}/eliminar`)}
      />
    </span>
  );
}

interface ActoProps extends ComponentProps<typeof Button> {
  icono: IconName;
  nombre: string;
  /** still to be pressed: it says why it is refused */
  retenido?: boolean;
}

const Acto = ({ icono, nombre, retenido = false, ...button }: ActoProps) => (
  <Button
    variant="quiet"
    size="small"
    className="max-lg:min-h-11 max-lg:w-11 max-lg:px-0 max-table:flex-1"
    {...button}
  >
    <Icon name={icono} size="s" className={clsx('max-lg:size-4.5', retenido && 'text-ink-3')} />
    <span className={clsx('table:max-lg:sr-only', retenido && 'font-medium text-ink-3')}>{nombre}</span>
  </Button>
);

import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { RowTh, Scroll, Table, Tbody, Td, Th, Thead, Tr } from '@/ui/table/table';
import { renglonDe, variacion, type Calculado } from './calcular';
import { CifraTd } from './cifra-td';
import { cifra, cifraConSigno } from '@/lib/text/cifras';
import { entreParentesis } from './cifras-resumen';
import { OperationWord } from '@/ui/text/operation-word';

interface RenglonesProps {
  calculado: Calculado;
  /** the period before; null when nobody asked or there is none */
  antes: Calculado | null;
}

const TITULOS = ['N.º', 'Monto (Bs)', 'Com. cliente', 'Com. banco', 'Neto en gaveta'];

/** Per institution and operation: count, amount, both fees, net cash. */
export const RenglonesTable = ({ calculado, antes }: RenglonesProps) => (
  <Scroll aria-label="Tabla por entidad y operación">
    <Table wrap className="max-lg:text-xs" aria-label="Por entidad y operación">
      <Thead>
        <Tr>
          <Th>Entidad</Th>
          <Th>Operación</Th>
          {TITULOS.map((titulo) => (
            <Th key={titulo} num className="ps-3">
              {titulo}
            </Th>
          ))}
          {antes && (
            <Th num className="ps-3">
              Antes (N.º · Bs)
            </Th>
          )}
        </Tr>
      </Thead>
      <Tbody>
        {calculado.renglones.map((renglon) => {
          const { banco, tipo_operacion, cuenta, monto, comision_cliente, comision_banco, neto } = renglon;
          const { nombre, icono, tono } = TIPOS_OPERACION[tipo_operacion];
          return (
            <Tr key={`${banco} ${tipo_operacion}`}>
              <RowTh className="max-table:font-strong">{banco}</RowTh>
              <Td>
                <OperationWord tono={tono} icono={icono}>
                  {nombre}
                </OperationWord>
              </Td>
              <CifraTd nombre="N.º">{cuenta}</CifraTd>
              <CifraTd nombre="Monto">{cifra(monto)}</CifraTd>
              <CifraTd nombre="Com. cliente">{cifra(comision_cliente)}</CifraTd>
              <CifraTd nombre="Com. banco">{cifra(comision_banco)}</CifraTd>
              <CifraTd nombre="Neto">{cifraConSigno(neto)}</CifraTd>
              {antes && <Antes ahora={monto} antes={renglonDe(antes, renglon)} />}
            </Tr>
          );
        })}
        <Total {...calculado} antes={antes} />
      </Tbody>
    </Table>
  </Scroll>
);

const Antes = ({
  ahora,
  antes: { cuenta, monto },
}: {
  ahora: number;
  antes: { cuenta: number; monto: number };
}) => (
  <CifraTd nombre="Antes" larga>
    <span>
      {cuenta} · {cifra(monto)}
      <span className="whitespace-nowrap text-ink-3">{entreParentesis(variacion(ahora, monto))}</span>
    </span>
  </CifraTd>
);

const montoDe = ({ renglones }: Calculado): number => renglones.reduce((suma, { monto }) => suma + monto, 0);

function Total({ antes, ...calculado }: Calculado & { antes: Calculado | null }) {
  const { cuenta, comision_cliente, comision_banco, neto } = calculado.totales;
  return (
    <Tr className="*:bg-surface-2 *:font-strong max-table:bg-surface-2">
      <RowTh>Total</RowTh>
      <Td />
      <CifraTd nombre="N.º">{cuenta}</CifraTd>
      <CifraTd nombre="Monto">{cifra(montoDe(calculado))}</CifraTd>
      <CifraTd nombre="Com. cliente">{cifra(comision_cliente)}</CifraTd>
      <CifraTd nombre="Com. banco">{cifra(comision_banco)}</CifraTd>
      <CifraTd nombre="Neto">{cifraConSigno(neto)}</CifraTd>
      {antes && (
        <Antes ahora={montoDe(calculado)} antes={{ cuenta: antes.totales.cuenta, monto: montoDe(antes) }} />
      )}
    </Tr>
  );
}

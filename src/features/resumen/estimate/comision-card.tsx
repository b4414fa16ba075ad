import { useUsuario } from '@/domain/usuario/ingreso-store';
import { cifra, cifraConSigno, operaciones } from '@/lib/text/cifras';
import { conMayuscula } from '@/lib/text/mayuscula';
import { TextLink } from '@/ui/button/button-link';
import { PorConfirmar } from '@/ui/chart/cifra-ganado';
import { Icon } from '@/ui/icon';
import { Card, CardHead } from '@/ui/page/card';
import { RowTh, Scroll, Table, Tbody, Th, Thead, Tr } from '@/ui/table/table';
import { CifraTd } from '@/features/resumen/tables/cifra-td';
import { Plegada } from '@/features/resumen/tables/plegada';
import { porConfirmar, type ComisionDeMes, type ComisionEstimada } from './comision-estimada';

const TITULOS = ['N.º', 'Estimada (Bs)', 'Del banco (Bs)', 'Diferencia', 'Sin tarifa'];

/** The fees of the banks month by month: estimated by the tariffs, and as they are. null: there are no tariffs. */
export const ComisionCard = ({ meses }: { meses: readonly ComisionDeMes[] | null }) => (
  <Card as="section" aria-label="Comisión del banco por mes" className="min-w-0">
    <CardHead>
      <h2 className="text-sm">Comisión del banco por mes</h2>
    </CardHead>
    {meses ? <Meses meses={meses} /> : <SinTarifas />}
  </Card>
);

function SinTarifas() {
  const administra = useUsuario().rol === 'Administrador';
  return (
    <p className="px-4 py-3 text-xs text-ink-3">
      {administra ? (
        <>
          Anote lo que paga cada entidad en <TextLink to="/tarifas">Tarifas</TextLink> para compararlo con la
          comisión que llega.
        </>
      ) : (
        'Un Administrador puede anotar las tarifas para comparar lo estimado con la comisión que llega.'
      )}
    </p>
  );
}

function Meses({ meses }: { meses: readonly ComisionDeMes[] }) {
  const conOperaciones = meses.filter(({ con, sin }) => con.cuenta + sin.cuenta > 0);
  if (conOperaciones.length === 0)
    return <p className="px-4 py-3 text-xs text-ink-3">No hay operaciones en estos meses.</p>;
  const faltan = conOperaciones.reduce((suma, { con }) => suma + con.sin_banco, 0);
  const porLlegar = conOperaciones.reduce((suma, { con }) => suma + con.estimada_sin_banco, 0);
  return (
    <>
      <Tabla
        titulo="Comisión del banco por mes"
        que="Mes"
        filas={conOperaciones.map((mes) => ({
          ...mes,
          clave: mes.mes,
          nombre: conMayuscula(mes.mes),
          suma: false,
        }))}
      />
      <p className="px-4 py-3 text-xs text-ink-3">
        Estimada: lo que dicen las tarifas de este equipo. Diferencia: la del banco menos la estimada, solo de
        operaciones con tarifa.
        {faltan > 0 &&
          ` A ${operaciones(faltan)} el banco aún no les puso comisión: se estiman Bs ${cifra(porLlegar)}.`}
      </p>
      <Plegada titulo="Ver por mes y entidad">
        <Tabla
          titulo="Comisión del banco por mes y entidad"
          que="Mes y entidad"
          filas={conOperaciones.flatMap((mes) => [
            { ...mes, clave: mes.mes, nombre: conMayuscula(mes.mes), suma: true },
            ...mes.entidades.map((entidad) => ({
              ...entidad,
              clave: `${mes.mes} ${entidad.banco}`,
              nombre: entidad.banco,
              suma: false,
            })),
          ])}
        />
      </Plegada>
    </>
  );
}

interface Fila extends ComisionEstimada {
  clave: string;
  nombre: string;
  suma: boolean;
}

interface TablaProps {
  titulo: string;
  que: string;
  filas: readonly Fila[];
}

const Tabla = ({ titulo, que, filas }: TablaProps) => {
  const conSumas = filas.some(({ suma }) => suma);
  return (
    <Scroll aria-label={`Tabla: ${titulo.toLowerCase()}`}>
      <Table wrap className="max-lg:text-xs [&_thead_th]:rounded-none" aria-label={titulo}>
        <Thead>
          <Tr>
            <Th>{que}</Th>
            {TITULOS.map((cada) => (
              <Th key={cada} num className="ps-3">
                {cada}
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {filas.map((fila) => (
            <Tr
              key={fila.clave}
              className={fila.suma ? '*:bg-surface-2 *:font-strong max-table:bg-surface-2' : undefined}
            >
              <RowTh
                className={
                  conSumas && !fila.suma ? 'max-table:basis-full table:ps-8' : 'max-table:basis-full'
                }
              >
                {fila.nombre}
              </RowTh>
              <Cifras {...fila} />
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Scroll>
  );
};

const NADA = '—';

const Cifras = ({ con, sin, diferencia }: ComisionEstimada) => (
  <>
    <CifraTd nombre="N.º">{con.cuenta}</CifraTd>
    <CifraTd nombre="Estimada">{con.cuenta > 0 ? cifra(con.estimada) : NADA}</CifraTd>
    <CifraTd nombre="Del banco">
      {con.cuenta === 0 ? NADA : porConfirmar(con) ? <PorConfirmar /> : cifra(con.comision_banco)}
    </CifraTd>
    <CifraTd nombre="Diferencia">
      {diferencia === null ? (
        NADA
      ) : (
        <span className="inline-flex items-center gap-1.5">
          {diferencia < 0 && <Icon name="warn" size="s" className="text-caution-line" />}
          {cifraConSigno(diferencia)}
        </span>
      )}
    </CifraTd>
    <CifraTd nombre="Sin tarifa">
      {sin.cuenta > 0 ? `${sin.cuenta} · ${cifra(sin.comision_banco)}` : NADA}
    </CifraTd>
  </>
);

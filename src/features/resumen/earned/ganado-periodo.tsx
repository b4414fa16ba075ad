import { clsx } from 'clsx';
import { comparar, faltaBanco, ganadoDe, type Ganado } from '@/engines/listado/listado';
import { useSinFila } from '@/engines/operaciones/operaciones';
import { cifra, operaciones } from '@/lib/text/cifras';
import { CifraGanado, Contra, Linea, Parte, PartesGanado, PorConfirmar } from '@/ui/chart/cifra-ganado';
import { Trama } from '@/ui/chart/trama';
import { Card } from '@/ui/page/card';
import type { ComisionEstimada } from '@/features/resumen/estimate/comision-estimada';
import type { Datos } from '@/features/resumen/use-datos';
import { ColumnasConTabla } from './columnas-con-tabla';
import { elMejor, lugaresDeHoras, ultimoConOperaciones } from './lugares';

export function GanadoPeriodo({ datos }: { datos: Datos }) {
  const { calculado, esHoy } = datos;
  const titulo = esHoy ? 'Ganado hoy' : 'Ganado';
  const ganado = ganadoDe(calculado.renglones);
  return (
    <Card
      as="section"
      aria-label={titulo}
      className="relative grid min-w-0 grid-cols-[19rem_minmax(0,1fr)] max-md:grid-cols-[minmax(0,1fr)] print:block print:break-inside-avoid"
    >
      <Trama />
      <div className="grid self-start p-4 max-sm:px-3">
        <h2 className="text-sm text-ink-2">{titulo}</h2>
        <CifraGanado>
          <span className={clsx(ganado.cuenta === 0 && 'text-ink-3')}>{cifra(ganado.total)}</span>
        </CifraGanado>
        <Bajo ganado={ganado} datos={datos} />
        <PartesGanado
          cliente={cifra(ganado.cliente)}
          banco={faltaBanco(ganado) ? <PorConfirmar /> : cifra(ganado.banco)}
        >
          {datos.comision && datos.comision.periodo.con.cuenta > 0 && (
            <Parte nombre="Del banco, estimada">
              <span className="font-normal text-ink-2">{cifra(datos.comision.periodo.con.estimada)}</span>
            </Parte>
          )}
        </PartesGanado>
        {datos.comision && ganado.cuenta > 0 && <Estimada {...datos.comision.periodo} />}
      </div>
      <PorPartes datos={datos} ganado={ganado} />
    </Card>
  );
}

function Bajo({ ganado, datos }: { ganado: Ganado; datos: Datos }) {
  const { actual, otro } = datos.consulta;
  const pendientes = useSinFila().filter(
    ({ confirmadaEn, sesion }) =>
      confirmadaEn >= (actual.desde ?? -Infinity) &&
      confirmadaEn < (actual.hasta ?? Infinity) &&
      (actual.id_sesion_caja === null || actual.id_sesion_caja === sesion),
  ).length;
  const antes = datos.contra && ganadoDe(datos.contra.renglones);
  const sinOtro = `${otro.charAt(0).toUpperCase()}${otro.slice(1)}: sin operaciones`;
  return (
    <div className="grid content-start gap-1 pt-1 text-xs leading-normal text-ink-2">
      {ganado.cuenta > 0 && antes && (
        <Contra comparada={comparar(ganado, antes.cuenta > 0 ? antes : null, otro, sinOtro)} />
      )}
      {faltaBanco(ganado) && (
        <Linea icono="clock">Falta la comisión del banco de {operaciones(ganado.cuenta)}.</Linea>
      )}
      {pendientes > 0 && (
        <Linea icono="cloudoff">
          Aún no cuenta {pendientes === 1 ? '1 pendiente' : `${pendientes} pendientes`} de este equipo.
        </Linea>
      )}
    </div>
  );
}

/** How far the estimate is from what came, of the operations that it knows. */
function Estimada({ con, sin, diferencia }: ComisionEstimada) {
  const lejos =
    diferencia === null
      ? null
      : diferencia === 0
        ? 'lo mismo que lo estimado.'
        : `Bs\u00a0${cifra(Math.abs(diferencia))} ${diferencia > 0 ? 'más' : 'menos'} que lo estimado.`;
  const llegado =
    lejos && `De ${operaciones(con.cuenta)} con tarifa llegó Bs\u00a0${cifra(con.comision_banco)}: ${lejos}`;
  const sinTarifa = sin.cuenta > 0 && `Sin tarifa: ${operaciones(sin.cuenta)}.`;
  return (
    (llegado || sinTarifa) && (
      <div className="grid gap-1 text-xs leading-normal text-ink-2">
        {llegado && <Linea icono={(diferencia ?? 0) < 0 ? 'warn' : 'info'}>{llegado}</Linea>}
        {sinTarifa && <Linea icono="tag">{sinTarifa}</Linea>}
      </div>
    )
  );
}

/** Day by day; a session, which is none, hour by hour. */
function PorPartes({ datos: { consulta, lugares, calculado }, ganado }: { datos: Datos; ganado: Ganado }) {
  const { cubos } = consulta;
  const horas = lugaresDeHoras(calculado);
  const partes = cubos
    ? {
        por: cubos.titulo.toLowerCase(),
        que: cubos.que,
        lugares,
        inicial: ultimoConOperaciones(lugares),
        total: cubos.enteros ? ganado : null,
      }
    : { por: 'por hora', que: 'Hora', lugares: horas, inicial: elMejor(horas), total: ganado };
  return (
    <div className="grid min-w-0 content-between border-s border-line max-md:border-s-0 max-md:border-t">
      <ColumnasConTabla
        {...partes}
        alto={168}
        titulo={<h3 className="text-sm">{cubos?.titulo ?? 'Por hora'}</h3>}
      />
    </div>
  );
}

import { sumaEnFrase, TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { ganadoDe } from '@/engines/listado/listado';
import { operaciones } from '@/lib/text/cifras';
import { claveDeEntidad } from '@/domain/ajustes/entidad';
import { Card } from '@/ui/page/card';
import { ganado, type Calculado, type Totales } from '@/features/resumen/calcular';
import { GanadoTable, type FilaGanado } from '@/features/resumen/tables/ganado-table';
import { Plegada } from '@/features/resumen/tables/plegada';
import { RenglonesTable } from '@/features/resumen/tables/renglones-table';
import { ColumnasConTabla } from './columnas-con-tabla';
import { GanadoPor } from './ganado-por';
import { elMejor, lugaresDeHoras } from './lugares';
import type { ParteGanada } from './partes-ganadas';

interface DesgloseProps {
  calculado: Calculado;
  antes: Calculado | null;
  nombreDe: (id: number | null) => string;
  conHoras: boolean;
}

export const Desglose = ({ calculado, antes, nombreDe, conHoras }: DesgloseProps) => (
  <>
    <div className="grid grid-cols-3 gap-2 max-lg:grid-cols-1 print:block">
      <PorEntidad calculado={calculado} antes={antes} />
      <PorCajero calculado={calculado} antes={antes} nombreDe={nombreDe} />
      <PorOperacion calculado={calculado} antes={antes} />
    </div>
    <Card as="section" aria-label="Detalle por entidad y operación">
      <Plegada
        sola
        titulo="Por entidad y operación"
        nota={`${operaciones(calculado.totales.cuenta)} de ${calculado.entidades.length === 1 ? '1 entidad' : `${calculado.entidades.length} entidades`}`}
      >
        <RenglonesTable calculado={calculado} antes={antes} />
        <p className="px-4 py-3 text-xs text-ink-3">
          Neto en gaveta: {sumaEnFrase('entra')} menos {sumaEnFrase('sale')}, y {sumaEnFrase('qr')} según el
          convenio de cada entidad; las comisiones van aparte.
          {calculado.anuladas > 0 && ` Anuladas que no suman: ${calculado.anuladas}.`}
        </p>
      </Plegada>
    </Card>
    {conHoras && <GanadoPorHora calculado={calculado} />}
  </>
);

type ParteProps = Pick<DesgloseProps, 'calculado' | 'antes'>;

const fila = (totales: Totales, clave: string, nombre: string): FilaGanado => ({
  ...ganadoDe([totales]),
  clave,
  nombre,
  neto: totales.neto,
});

/** @param antes null: nobody asks; undefined: it was not there */
const aParte = (suya: FilaGanado, antes: Totales | null | undefined): ParteGanada => ({
  ...suya,
  antes: antes === null ? null : antes === undefined ? 0 : ganado(antes),
});

interface NumerosProps {
  por: string;
  que: string;
  filas: readonly FilaGanado[];
  totales: Totales;
}

const Numeros = ({ por, que, filas, totales }: NumerosProps) => (
  <Plegada titulo={`Ver números ${por}`}>
    <GanadoTable
      titulo={`Ganado ${por}`}
      que={que}
      filas={filas}
      total={{ ...ganadoDe([totales]), neto: totales.neto }}
    />
  </Plegada>
);

function PorEntidad({ calculado: { entidades, totales }, antes }: ParteProps) {
  const filas = entidades.map((entidad) => fila(entidad, entidad.banco, entidad.banco));
  const partes = filas.map((cada) =>
    aParte(
      cada,
      antes && antes.entidades.find(({ banco }) => claveDeEntidad(banco) === claveDeEntidad(cada.clave)),
    ),
  );
  return (
    <GanadoPor titulo="Ganado por entidad" partes={partes} otras="Otras">
      <Numeros por="por entidad" que="Entidad" filas={filas} totales={totales} />
    </GanadoPor>
  );
}

function PorCajero({
  calculado: { cajeros, totales },
  antes,
  nombreDe,
}: ParteProps & Pick<DesgloseProps, 'nombreDe'>) {
  const filas = cajeros.map((cajero) => fila(cajero, String(cajero.id), nombreDe(cajero.id)));
  const partes = filas.map((cada) =>
    aParte(cada, antes && antes.cajeros.find(({ id }) => String(id) === cada.clave)),
  );
  return (
    <GanadoPor titulo="Ganado por cajero" partes={partes} otras="Otros">
      <Numeros por="por cajero" que="Cajero" filas={filas} totales={totales} />
    </GanadoPor>
  );
}

function PorOperacion({ calculado, antes }: ParteProps) {
  const filas = calculado.operaciones.map((cada) =>
    fila(cada, cada.tipo_operacion, TIPOS_OPERACION[cada.tipo_operacion].nombre),
  );
  const partes = filas.map((cada) =>
    aParte(cada, antes && antes.operaciones.find(({ tipo_operacion }) => tipo_operacion === cada.clave)),
  );
  return (
    <GanadoPor titulo="Ganado por operación" partes={partes} otras="Otras">
      <Numeros por="por operación" que="Operación" filas={filas} totales={calculado.totales} />
    </GanadoPor>
  );
}

function GanadoPorHora({ calculado }: Pick<ParteProps, 'calculado'>) {
  const lugares = lugaresDeHoras(calculado);
  return (
    <Card as="section" aria-label="Ganado por hora" className="min-w-0 print:break-inside-avoid">
      <ColumnasConTabla
        titulo={<h2 className="text-sm">Ganado por hora</h2>}
        por="por hora"
        que="Hora"
        lugares={lugares}
        inicial={elMejor(lugares)}
        total={ganadoDe([calculado.totales])}
      />
    </Card>
  );
}

import { estimadoEn, sumarEstimados } from './estimate';
import type { RenglonPeriodo, ResumenPeriodo } from './period';
import { claveDeEntidad } from '@/domain/ajustes/entidad';
import { nombreConocido } from '@/domain/transaccion/bancos';
import { TIPOS } from '@/domain/transaccion/tipo-operacion';
import { MONTOS, porCampo } from '@/engines/listado/columns/fields';
import { CAMPOS, type SumasPeriodo } from './sums';

/** «BCP» and «bcp» are one institution, named as it is known, else as most of its rows do. */
function nombres(bancos: readonly string[], cuentas: readonly number[]): string[] {
  const usos = new Map<string, Map<string, number>>();
  for (const [k, banco] of bancos.entries()) {
    const clave = claveDeEntidad(banco);
    const suyos = usos.get(clave) ?? new Map<string, number>();
    usos.set(clave, suyos.set(banco, (suyos.get(banco) ?? 0) + (cuentas[k] ?? 0)));
  }
  const nombre = new Map<string, string>();
  for (const [clave, suyos] of usos) {
    const [mas] = [...suyos].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    nombre.set(clave, nombreConocido(clave) ?? mas?.[0] ?? clave);
  }
  return bancos.map((banco) => nombre.get(claveDeEntidad(banco)) ?? banco);
}

const enSumas =
  (sumas: Float64Array) =>
  (banco: number, tipo: number, campo: number): number =>
    sumas[(banco * TIPOS.length + tipo) * CAMPOS + campo] ?? 0;

/** @param nombrados what each of the spellings is called */
function renglonesDe(
  sumas: Float64Array,
  nombrados: readonly string[],
  estimados: Float64Array | null = null,
): RenglonPeriodo[] {
  const en = enSumas(sumas);
  const juntos = new Map<string, RenglonPeriodo>();
  for (const [b, banco] of nombrados.entries()) {
    for (const [t, tipo_operacion] of TIPOS.entries()) {
      if (en(b, t, 0) === 0) continue;
      const clave = `${banco}\n${t}`;
      const antes: RenglonPeriodo = juntos.get(clave) ?? {
        banco,
        tipo_operacion,
        cuenta: 0,
        ...porCampo(MONTOS, () => 0),
      };
      const estimado = estimados && estimadoEn(estimados, b, t);
      juntos.set(clave, {
        ...antes,
        ...(estimado && estimado.cuenta > 0 ? { estimado: sumarEstimados(antes.estimado, estimado) } : {}),
        cuenta: antes.cuenta + en(b, t, 0),
        ...porCampo(MONTOS, (campo, c) => antes[campo] + en(b, t, c + 1)),
      });
    }
  }
  return [...juntos.values()].toSorted(
    (a, b) =>
      claveDeEntidad(a.banco).localeCompare(claveDeEntidad(b.banco), 'es') ||
      TIPOS.indexOf(a.tipo_operacion) - TIPOS.indexOf(b.tipo_operacion),
  );
}

export function juntarSumas(periodo: SumasPeriodo): ResumenPeriodo {
  const { bancos, sumas, horas, anuladas, personas, estimados } = periodo;
  const en = enSumas(sumas);
  const cuentas = bancos.map((_, b) => TIPOS.reduce((suma, _tipo, t) => suma + en(b, t, 0), 0));
  const nombrados = nombres(bancos, cuentas);
  const resumen = { renglones: renglonesDe(sumas, nombrados, estimados), horas, anuladas };
  if (!personas) return resumen;
  const suyas = [...personas].map(([id, deQuien]) => ({
    id: id === 0 ? null : id,
    renglones: renglonesDe(deQuien, nombrados),
  }));
  return { ...resumen, personas: suyas };
}

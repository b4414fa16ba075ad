/** A remembered perfil is used only if it reads the new file at least as well as detection does. */
import type { Columnas } from '@/engines/extracto/columns/columnas-extracto';
import { falta, type Fijado, type Perfil } from './perfil';
import type { Interpretado } from '@/engines/extracto/rows/interpretar';
import { textoDe, type Registro } from '@/engines/extracto/file/raw-record';
import { normalizarTitulo } from '@/engines/extracto/judge/titulos';

/** By the titles: a preamble may be longer tomorrow, and each file has its own encoding. */
export type PerfilGuardado = Omit<
  Perfil,
  | 'codificacion'
  | 'hoja'
  | 'saltar'
  | 'conEncabezado'
  | 'columnas'
  | 'hallado'
  | 'letras'
  | 'estados'
  | 'centavos'
  | 'enTexto'
  | 'unida'
  | 'afijos'
  | 'omitir'
> & {
  columnas: Omit<Columnas, 'estado' | 'moneda' | 'saldo'> & {
    estado?: number | null | undefined;
    moneda?: number | null | undefined;
    saldo?: number | null | undefined;
  };
  letras?: Perfil['letras'] | undefined;
  estados?: Perfil['estados'] | undefined;
  centavos?: boolean | null | undefined;
  enTexto?: string | null | undefined;
  unida?: number | null | undefined;
  afijos?: Perfil['afijos'] | undefined;
  omitir?: Perfil['omitir'] | undefined;
  titulos: string[];
  ancho: number;
};

interface Lectura {
  perfil: Perfil;
  registros: Registro[];
  interpretado: Interpretado;
}

const anchoDe = ({ perfil, registros }: Lectura): number => registros[perfil.saltar]?.celdas.length ?? 0;

const titulosNormales = (registro: Registro | undefined): string[] =>
  registro ? registro.celdas.map(textoDe).map(normalizarTitulo) : [];

export function aGuardar(lectura: Lectura): PerfilGuardado {
  const { codificacion: _c, hoja: _h, hallado, saltar, conEncabezado, ...resto } = lectura.perfil;
  return {
    ...resto,
    // What the balances said of these rows, they say anew of the next ones.
    signo: hallado.porSaldo ? 'sin' : resto.signo,
    titulos: conEncabezado ? titulosNormales(lectura.registros[saltar - 1]) : [],
    ancho: anchoDe(lectura),
  };
}

const iguales = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((titulo, i) => titulo === b[i]);

export function encaja<L extends Lectura>(
  guardado: PerfilGuardado,
  detectado: L,
  registrosDe: (fijado: Fijado) => { registros: Registro[] },
  leerCon: (fijado: Fijado) => L,
): L | null {
  const {
    titulos,
    ancho,
    separador,
    columnas,
    letras,
    estados,
    centavos,
    enTexto,
    unida,
    afijos,
    omitir,
    ...resto
  } = guardado;
  const { estado, moneda, saldo, ...firmes } = columnas;
  if ((separador === null) !== (detectado.perfil.separador === null)) return null;
  const donde: Fijado = { separador, hoja: detectado.perfil.hoja };
  const { registros } = registrosDe(donde);
  const fila = registros
    .slice(0, 60)
    .findIndex((registro) => titulos.length > 0 && iguales(titulosNormales(registro), titulos));
  const sinTitulos = titulos.length === 0 && !detectado.perfil.conEncabezado && anchoDe(detectado) === ancho;
  if (fila < 0 && !sinTitulos) return null;
  const leido = leerCon({
    ...donde,
    ...resto,
    columnas: {
      ...firmes,
      ...(estado === undefined ? {} : { estado }),
      ...(moneda === undefined ? {} : { moneda }),
      ...(saldo === undefined ? {} : { saldo }),
    },
    ...(letras === undefined ? {} : { letras }),
    ...(estados === undefined ? {} : { estados }),
    ...(typeof centavos === 'boolean' ? { centavos } : {}),
    ...(enTexto === undefined ? {} : { enTexto }),
    ...(unida === undefined ? {} : { unida }),
    ...(afijos === undefined ? {} : { afijos }),
    ...(omitir === undefined ? {} : { omitir }),
    saltar: fila < 0 ? detectado.perfil.saltar : fila + 1,
    conEncabezado: fila >= 0,
  });
  const { lineas, ilegibles } = leido.interpretado;
  const mejor =
    falta(detectado.perfil) !== null || ilegibles.length <= detectado.interpretado.ilegibles.length;
  return lineas.length > 0 && mejor ? leido : null;
}

import type { Dia } from '@/lib/fecha';
import { adivinar } from './adivinar';
import {
  buscarEncabezado,
  columnasDelTitulo,
  sinColumnas,
  titulosEn,
  type Columnas,
} from './columnas-extracto';
import {
  decidirCentavos,
  decidirReferencia,
  elegirReferencia,
  referenciaPropia,
  repartirMontos,
} from '@/engines/extracto/judge/decidir';
import { decidirOrden } from '@/engines/extracto/rows/fechas-extracto';
import { leerCelda } from '@/engines/extracto/rows/importe';
import { enColumna, juezDeTitulos } from '@/engines/extracto/judge/juez-titulos';
import { columnasDeCifras, decimalDe, montosRivales } from '@/engines/extracto/judge/montos';
import type { CampoMonto, Fijado, Perfil } from '@/engines/extracto/profile/perfil';
import { enBlanco, type Registro } from '@/engines/extracto/file/raw-record';
import { completarSignos } from '@/engines/extracto/judge/signos';
import { SIN_PROPIAS, type Propias } from '@/engines/extracto/judge/propias';
import { esAjena } from '@/engines/extracto/judge/titulos';

function muestrear(registros: readonly Registro[], saltar: number): Registro[] {
  const paso = Math.max(1, Math.floor((registros.length - saltar) / 1500));
  const muestra: Registro[] = [];
  for (let i = saltar; i < registros.length; i += paso) {
    const registro = registros[i];
    if (registro && !enBlanco(registro)) muestra.push(registro);
  }
  return muestra;
}

function sinRepetir(columnas: Columnas): Columnas {
  if (columnas.debito !== null && columnas.credito !== null) return { ...columnas, monto: null };
  return columnas.monto === null ? columnas : { ...columnas, debito: null, credito: null };
}

type Origen = Pick<Perfil, 'codificacion' | 'separador' | 'hoja'>;

interface Pedido {
  elegir?: readonly number[] | undefined;
  registros: readonly Registro[];
  origen: Origen;
  fijado: Fijado;
  /** Records that are never data, e.g. the line `sep=` */
  base: number;
  ancla: Dia;
  propias?: Propias | undefined;
}

function leerEncabezado(registros: readonly Registro[], fijado: Fijado, base: number) {
  const hallado = fijado.saltar === undefined ? buscarEncabezado(registros) : null;
  const saltar = fijado.saltar ?? (hallado ? hallado.indice + 1 : base);
  const conEncabezado =
    saltar > 0 && (fijado.conEncabezado ?? (hallado !== null || fijado.saltar !== undefined));
  const doble =
    hallado?.doble ?? (conEncabezado && buscarEncabezado(registros.slice(0, saltar))?.doble === true);
  return { saltar, conEncabezado, doble, titulos: titulosEn(registros, { saltar, conEncabezado, doble }) };
}

export function detectar({
  registros,
  origen,
  fijado,
  base,
  ancla,
  elegir,
  propias = SIN_PROPIAS,
}: Pedido): Perfil {
  const { saltar, conEncabezado, doble, titulos } = leerEncabezado(registros, fijado, base);
  const muestra = muestrear(registros, saltar);
  const seguidas = registros.slice(saltar, saltar + 300).filter((registro) => !enBlanco(registro));
  const notas: string[] = [];
  const decir = (nota: string) => {
    if (!notas.includes(nota)) notas.push(nota);
  };
  const dichas = sinRepetir({
    ...sinColumnas(),
    ...columnasDelTitulo(titulos, juezDeTitulos(muestra, titulos, ancla, decir)),
  });
  const libre = (columna: number) =>
    !conEncabezado || (columna < titulos.length && !esAjena(titulos[columna] ?? ''));
  const { columnas: repartidas, noCuadra } = repartirMontos(seguidas, dichas, { fijado, titulos, decir });
  const rivales = 'monto' in (fijado.columnas ?? {}) ? [] : montosRivales(seguidas, repartidas, titulos);
  const conMontos = rivales.length > 0 ? { ...repartidas, monto: null } : repartidas;
  const conMonto = conMontos.monto !== null || conMontos.debito !== null || conMontos.credito !== null;
  const cifras = conMonto || rivales.length > 0 ? rivales : columnasDeCifras(seguidas).filter(libre);
  const { referencia, vivas } = elegirReferencia(muestra, elegir ?? [], propias);
  const adivinadas = {
    ...adivinar(muestra, conMontos, {
      libre: (columna) => libre(columna) && !rivales.includes(columna),
      ancla,
      // «Estado de conciliación» is the state of something else.
      puedeSerEstado: (columna) => !/estado|status|situa/i.test(titulos[columna] ?? ''),
    }),
    ...(elegir && elegir.length > 0 ? { referencia } : {}),
    ...fijado.columnas,
  };
  const deEllas =
    'referencia' in (fijado.columnas ?? {}) ? null : referenciaPropia(muestra, adivinadas, propias);
  const columnas = deEllas === null ? adivinadas : { ...adivinadas, referencia: deEllas };
  if (deEllas !== null)
    decir(
      `La referencia sale de «${titulos[deEllas] ?? ''}»: sus números son los de las operaciones del día.`,
    );
  const decimal = decimalesDe(muestra, columnas, fijado);
  const orden = decidirOrden(enColumna(muestra, columnas.fecha), ancla);
  const perfil: Perfil = {
    ...origen,
    saltar,
    conEncabezado,
    columnas,
    decimal,
    orden: fijado.orden ?? orden.orden,
    tipoEsSigno: fijado.tipoEsSigno ?? false,
    signo: fijado.signo ?? 'sin',
    sinTipo: fijado.sinTipo ?? null,
    letras: fijado.letras ?? {},
    estados: fijado.estados ?? {},
    unida: fijado.unida ?? null,
    afijos: fijado.afijos ?? [],
    omitir: fijado.omitir ?? [],
    // A bank's own format (MT940, OFX, …) says itself whether its figures are centavos.
    centavos: decidirCentavos(seguidas, columnas, fijado, elegir === undefined),
    ...(vivas.length > 1
      ? { enTexto: fijado.enTexto ?? null }
      : decidirReferencia(muestra, columnas, fijado)),
    hallado: {
      doble,
      conSigno: elegir !== undefined,
      debitoConMenos: restanLosDebitos(muestra, columnas, decimal),
      ordenMezclado: fijado.orden === undefined && orden.mezclado,
      ancla,
      segunDia: orden.segunDia,
      letrasDudosas: [],
      conMarcas: false,
      porSaldo: null,
      noCuadra,
      candidatas: vivas.length > 1 ? vivas : cifras,
      notas,
    },
  };
  return completarSignos({ perfil, registros, muestra, titulos, fijado });
}

const decimalEn = (muestra: readonly Registro[], columnas: Columnas, campo: CampoMonto) => {
  const columna = columnas[campo];
  return columna === null ? ',' : decimalDe(muestra, columna);
};

const decimalesDe = (
  muestra: readonly Registro[],
  columnas: Columnas,
  fijado: Fijado,
): Perfil['decimal'] => ({
  monto: fijado.decimal?.monto ?? decimalEn(muestra, columnas, 'monto'),
  debito: fijado.decimal?.debito ?? decimalEn(muestra, columnas, 'debito'),
  credito: fijado.decimal?.credito ?? decimalEn(muestra, columnas, 'credito'),
});

function restanLosDebitos(
  muestra: readonly Registro[],
  columnas: Columnas,
  decimal: Perfil['decimal'],
): boolean {
  const debitos = enColumna(muestra, columnas.debito)
    .map((celda) => leerCelda(celda, decimal.debito))
    .filter((leido) => leido?.ok);
  return debitos.filter((leido) => leido?.ok && leido.centavos < 0).length * 2 > debitos.length;
}

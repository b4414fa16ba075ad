/** Records → perfil: what was not set by hand is found out. */
import { decidirDecimal, type Decimal } from '@/lib/monto-extracto';
import { adivinar } from './adivinar';
import {
  buscarEncabezado,
  columnasDelTitulo,
  diceSigno,
  esAjena,
  sinColumnas,
  titulosDe,
  type Columnas,
} from './columnas';
import { decidirOrden } from './fechas';
import { leerCelda, leerImporte } from './importe';
import { esCargo, signoDePalabras, tipoDePalabras } from './palabras';
import { type CampoMonto, type Fijado, type Perfil, type Signo } from './perfil';
import { enBlanco, textoDe, type Celda, type Registro } from './registro';

/** Rows spread over the whole file: its end may be written otherwise than its beginning. */
function muestrear(registros: readonly Registro[], saltar: number): Registro[] {
  const paso = Math.max(1, Math.floor((registros.length - saltar) / 1500));
  const muestra: Registro[] = [];
  for (let i = saltar; i < registros.length; i += paso) {
    const registro = registros[i];
    if (registro && !enBlanco(registro)) muestra.push(registro);
  }
  return muestra;
}

/** Two columns of directions make one of amounts superfluous, and the other way round. */
function sinRepetir(columnas: Columnas): Columnas {
  if (columnas.debito !== null && columnas.credito !== null) return { ...columnas, monto: null };
  return columnas.monto === null ? columnas : { ...columnas, debito: null, credito: null };
}

const enColumna = (muestra: readonly Registro[], columna: number | null): Celda[] =>
  columna === null
    ? []
    : muestra.map(({ celdas }) => celdas[columna] ?? '').filter((celda) => textoDe(celda) !== '');

/** What the signs say, by those rows whose words say it too. */
function detectarSigno(muestra: readonly Registro[], perfil: Perfil): Signo {
  const { columnas, tipoEsSigno } = perfil;
  const n = { dMas: 0, dMenos: 0, rMas: 0, rMenos: 0, negativos: 0, mudos: 0 };
  for (const { celdas } of muestra) {
    const en = (columna: number | null) => (columna === null ? '' : (celdas[columna] ?? ''));
    const importe = leerImporte(en, perfil);
    if (!importe.ok) continue;
    const menos = importe.centavos < 0;
    const rotulo = tipoEsSigno ? '' : textoDe(en(columnas.tipo));
    const glosa = textoDe(en(columnas.descripcion));
    // What the bank charges for an operation goes the other way.
    if (esCargo(rotulo, glosa)) continue;
    const tipo = tipoDePalabras(rotulo) ?? tipoDePalabras(glosa);
    if (menos) n.negativos += 1;
    if (tipo === 'DEPOSITO') n[menos ? 'dMenos' : 'dMas'] += 1;
    else if (tipo === 'RETIRO') n[menos ? 'rMenos' : 'rMas'] += 1;
    else if (tipo === null && menos) n.mudos += 1;
  }
  const [sin, mas, menos] = [n.dMas + n.rMas, n.dMas + n.rMenos, n.dMenos + n.rMas];
  const dicho = menos > mas ? 'menos-deposito' : 'mas-deposito';
  if (tipoEsSigno || columnas.debito !== null || columnas.credito !== null) return dicho;
  if (n.negativos === 0) return 'sin';
  return sin >= Math.max(mas, menos) && n.mudos === 0 ? 'sin' : dicho;
}

type Origen = Pick<Perfil, 'codificacion' | 'separador' | 'hoja'>;

/** @param base records that are never data, e.g. the line `sep=` */
export function detectar(
  registros: readonly Registro[],
  origen: Origen,
  fijado: Fijado,
  base: number,
): Perfil {
  const hallado = fijado.saltar === undefined ? buscarEncabezado(registros) : null;
  const saltar = fijado.saltar ?? (hallado ? hallado.indice + 1 : base);
  const conEncabezado =
    saltar > 0 && (fijado.conEncabezado ?? (hallado !== null || fijado.saltar !== undefined));
  const fila = conEncabezado ? registros[saltar - 1] : undefined;
  const titulos = fila ? titulosDe(fila) : [];
  const muestra = muestrear(registros, saltar);
  const dichas = { ...sinColumnas(), ...columnasDelTitulo(titulos) };
  // Beyond the header there are only the rests of broken rows.
  const libre = (columna: number) =>
    !conEncabezado || (columna < titulos.length && !esAjena(titulos[columna] ?? ''));
  const columnas = {
    ...adivinar(muestra, sinRepetir(dichas), libre),
    ...fijado.columnas,
  };
  const decimalDe = (campo: CampoMonto): Decimal =>
    fijado.decimal?.[campo] ??
    decidirDecimal(enColumna(muestra, columnas[campo]).filter((celda) => typeof celda === 'string'));
  const rotulos = enColumna(muestra, columnas.tipo).map(textoDe);
  const conSigno = rotulos.filter((rotulo) => signoDePalabras(rotulo) !== null).length;
  const conTipo = rotulos.filter((rotulo) => tipoDePalabras(rotulo) !== null).length;
  const soloTipo = rotulos.some(
    (rotulo) => tipoDePalabras(rotulo) !== null && signoDePalabras(rotulo) === null,
  );
  const tituloDelTipo = columnas.tipo === null ? '' : (titulos[columnas.tipo] ?? '');
  const decimal = { monto: decimalDe('monto'), debito: decimalDe('debito'), credito: decimalDe('credito') };
  const debitos = enColumna(muestra, columnas.debito)
    .map((celda) => leerCelda(celda, decimal.debito))
    .filter((leido) => leido?.ok);
  const perfil: Perfil = {
    ...origen,
    saltar,
    conEncabezado,
    columnas,
    decimal,
    orden: fijado.orden ?? decidirOrden(enColumna(muestra, columnas.fecha)),
    tipoEsSigno:
      fijado.tipoEsSigno ?? (conSigno > conTipo || (conSigno > 0 && !soloTipo && diceSigno(tituloDelTipo))),
    signo: 'sin',
    debitoConMenos: debitos.filter((leido) => leido?.ok && leido.centavos < 0).length * 2 > debitos.length,
    sinTipo: fijado.sinTipo ?? null,
  };
  return { ...perfil, signo: fijado.signo ?? detectarSigno(muestra, perfil) };
}

import { segunConvenio, TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { claveDeLetra, claveDeMarca, leerCelda, leerImporte } from '@/engines/extracto/rows/importe';
import { enColumna } from './juez-titulos';
import { deducirLetras } from '@/engines/extracto/text/letras';
import { asientosDe, cuadra } from './montos';
import { efectoDeEstado } from './estados';
import { esCargo, signoDePalabras, tipoDePalabras } from '@/engines/extracto/text/palabras';
import { CAMPOS_MONTO, type Fijado, type Perfil, type Signo } from '@/engines/extracto/profile/perfil';
import { enBlanco, textoDe, type Registro } from '@/engines/extracto/file/raw-record';
import { juzgarSaldo, type Juicio } from './saldo';
import { diceSigno } from './titulos';

interface Partes {
  perfil: Perfil;
  registros: readonly Registro[];
  muestra: readonly Registro[];
  titulos: readonly string[];
  fijado: Fijado;
}

function detectarSigno(muestra: readonly Registro[], perfil: Perfil): Signo {
  const { columnas, tipoEsSigno, letras } = perfil;
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
    const letra = claveDeLetra(textoDe(en(columnas.tipo)));
    const dicha = Object.hasOwn(letras, letra) ? letras[letra] : undefined;
    // A letter that a person explained says nothing of the other letters' signs.
    if (dicha !== undefined && tipoEsSigno) continue;
    const tipo = dicha ?? tipoDePalabras(rotulo) ?? tipoDePalabras(glosa);
    if (menos) n.negativos += 1;
    if (tipo === 'NADA') continue;
    const efectivo = tipo && TIPOS_OPERACION[tipo].efectivo;
    if (efectivo === 1) n[menos ? 'dMenos' : 'dMas'] += 1;
    else if (efectivo === -1) n[menos ? 'rMenos' : 'rMas'] += 1;
    else if (tipo === null && menos) n.mudos += 1;
  }
  const [sin, mas, menos] = [n.dMas + n.rMas, n.dMas + n.rMenos, n.dMenos + n.rMas];
  const dicho = menos > mas ? 'menos-deposito' : 'mas-deposito';
  if (tipoEsSigno || perfil.hallado.conSigno || columnas.debito !== null || columnas.credito !== null)
    return dicho;
  if (n.negativos === 0) return 'sin';
  return sin >= Math.max(mas, menos) && n.mudos === 0 ? 'sin' : dicho;
}

function detectarTipoEsSigno({ perfil, muestra, titulos }: Partes): boolean {
  const { tipo } = perfil.columnas;
  const rotulos = enColumna(muestra, tipo).map(textoDe);
  const conSigno = rotulos.filter((rotulo) => signoDePalabras(rotulo) !== null).length;
  const conTipo = rotulos.filter((rotulo) => tipoDePalabras(rotulo) !== null).length;
  const soloTipo = rotulos.some(
    (rotulo) => tipoDePalabras(rotulo) !== null && signoDePalabras(rotulo) === null,
  );
  const titulo = tipo === null ? '' : (titulos[tipo] ?? '');
  return conSigno > conTipo || (conSigno > 0 && !soloTipo && diceSigno(titulo));
}

export function juzgarTodo(registros: readonly Registro[], perfil: Perfil): Juicio {
  const { columnas, centavos, saltar } = perfil;
  const sinEfecto = ({ celdas }: Registro) =>
    columnas.estado !== null && efectoDeEstado(textoDe(celdas[columnas.estado])) === 'nada';
  const filas = registros.slice(saltar).filter((registro) => !enBlanco(registro));
  return juzgarSaldo(
    asientosDe(filas, columnas, { tipo: columnas.tipo, centavos: centavos === true, sinEfecto }),
  );
}

function tieneMarcas(muestra: readonly Registro[], { columnas, decimal }: Perfil): boolean {
  const celdas = enColumna(muestra, columnas.monto);
  const hay = celdas.some((celda) => typeof celda === 'string' && claveDeMarca(celda) !== '#');
  return (
    hay &&
    celdas.every((celda) => {
      const leido = leerCelda(celda, decimal.monto);
      return !leido?.ok || leido.centavos > 0;
    })
  );
}

export function completarSignos(partes: Partes): Perfil {
  const { registros, muestra, titulos, fijado } = partes;
  const { columnas } = partes.perfil;
  const juicio = columnas.saldo === null ? null : juzgarTodo(registros, partes.perfil);
  const aMano = [...CAMPOS_MONTO, 'saldo' as const].some((campo) => campo in (fijado.columnas ?? {}));
  // Whatever was decided on the way here, the reading that comes out of it has to add up itself.
  const noCuadra =
    partes.perfil.hallado.noCuadra ||
    (!aMano && juicio !== null && partes.perfil.centavos !== null && !cuadra(juicio));
  const fiable = juicio !== null && juicio.revisadas > 0 && cuadra(juicio) && !noCuadra;
  const hallado = { ...partes.perfil.hallado, noCuadra };
  const conTipo = {
    ...partes.perfil,
    hallado,
    tipoEsSigno: fijado.tipoEsSigno ?? detectarTipoEsSigno(partes),
  };
  const { halladas, dudosas } = deducirLetras(
    muestra,
    {
      tipo: columnas.tipo,
      descripcion: columnas.descripcion,
      titulo: columnas.tipo === null ? '' : (titulos[columnas.tipo] ?? ''),
    },
    (numero) => (fiable ? juicio.sentidos.get(numero) : undefined),
    conTipo.letras,
  );
  const perfil: Perfil = {
    ...conTipo,
    letras: { ...halladas, ...conTipo.letras },
    hallado: {
      ...conTipo.hallado,
      letrasDudosas: dudosas,
      conMarcas: columnas.monto !== null && !conTipo.tipoEsSigno && tieneMarcas(muestra, conTipo),
    },
  };
  const signo = fijado.signo ?? detectarSigno(muestra, perfil);
  const unica = columnas.monto !== null && signo === 'sin' && !perfil.tipoEsSigno;
  if (!fiable || !unica || juicio.opuesto) return { ...perfil, signo };
  const porSaldo = signoDelSaldo(muestra, perfil, juicio.sentidos);
  if (porSaldo === null) return { ...perfil, signo };
  return { ...perfil, signo: porSaldo, hallado: { ...perfil.hallado, porSaldo: juicio.sentidos } };
}

function signoDelSaldo(
  muestra: readonly Registro[],
  { columnas, letras }: Perfil,
  sentidos: ReadonlyMap<number, 1 | -1>,
): Signo | null {
  let [mudas, mas, menos] = [0, 0, 0];
  for (const { numero, celdas } of muestra) {
    const en = (columna: number | null) => textoDe(columna === null ? '' : celdas[columna]);
    const sentido = sentidos.get(numero);
    if (sentido === undefined || Object.hasOwn(letras, claveDeLetra(en(columnas.tipo)))) continue;
    const dicho = tipoDePalabras(en(columnas.tipo)) ?? tipoDePalabras(en(columnas.descripcion));
    if (dicho === null) mudas += 1;
    else if (TIPOS_OPERACION[dicho].efectivo === sentido) mas += 1;
    else if (!segunConvenio(dicho)) menos += 1;
  }
  if (mudas === 0) return null;
  return menos > mas ? 'menos-deposito' : 'mas-deposito';
}

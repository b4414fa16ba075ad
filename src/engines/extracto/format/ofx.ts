import { crearTabla, recorrer } from './marcado';
import type { Registro } from '@/engines/extracto/file/raw-record';
import { Rechazo } from '@/engines/extracto/tipo-archivo';

const TITULOS = ['Fecha', 'Hora', 'Monto', 'FITID', 'REFNUM', 'CHECKNUM', 'Tipo', 'Descripción', 'Moneda'];
const VACIO = 'El archivo OFX no tiene movimientos.';

const DEL_BANCO: ReadonlyMap<string, string> = new Map([
  ['FEE', 'Comisión'],
  ['SRVCHG', 'Comisión'],
  ['INT', 'Comisión por interés'],
  ['DIV', 'Comisión por interés'],
]);

const ZONA = -4;

/** «20261121100512.000[-4:BOT]»: another zone's time as the wall clock of La Paz shows it. */
function partirFecha(texto: string): [dia: string, hora: string] {
  const { a, m, d, h, min, zona } =
    /^(?<a>\d{4})(?<m>\d\d)(?<d>\d\d)(?:(?<h>\d\d)(?<min>\d\d)(?:\d\d(?:\.\d+)?)?(?:\[(?<zona>[+-]?\d{1,2}(?:\.\d+)?))?)?/.exec(
      texto.trim(),
    )?.groups ?? {};
  if (a === undefined) return [texto, ''];
  // Midnight with a zone is how many banks write a day: it stays that day.
  if (zona !== undefined && `${h}${min}` !== '0000' && Number(zona) !== ZONA) {
    const ms = Date.UTC(Number(a), Number(m) - 1, Number(d), Number(h), Number(min));
    const iso = new Date(ms + (ZONA - Number(zona)) * 3_600_000).toISOString();
    return [iso.slice(0, 10), iso.slice(11, 16)];
  }
  const hora = h === undefined || `${h}${min}` === '0000' ? '' : `${h}:${min}`;
  return [`${a}-${m}-${d}`, hora];
}

const SALE = /^(?:DEBIT|ATM|CHECK|PAYMENT|CASH|DIRECTDEBIT|REPEATPMT|HOLD)$/i;
const ENTRA = /^(?:CREDIT|DEP|DIRECTDEP)$/i;

/** Where no amount of the file has a minus, the kind of each movement says its side: by place of the row. */
function conLado(registros: Registro[], clases: readonly string[]): Registro[] {
  const sinMenos = registros.slice(1).every(({ celdas }) => !String(celdas[2]).startsWith('-'));
  if (!sinMenos || !clases.some((clase) => SALE.test(clase))) return registros;
  for (const [i, { celdas }] of registros.slice(1).entries()) {
    const clase = clases[i] ?? '';
    if (SALE.test(clase)) celdas[2] = `-${String(celdas[2])}`;
    // Neither: nobody knows, and a plus would say that it is a credit.
    else if (!ENTRA.test(clase) && celdas[6] === '') celdas[6] = clase;
  }
  return registros;
}

export function leerOfx(texto: string): Registro[] {
  const desde = texto.search(/<OFX>/i);
  const tabla = crearTabla(TITULOS);
  const clases: string[] = [];
  let fila: Map<string, string> | null = null;
  let campo = '';
  let moneda = '';
  const terminar = () => {
    if (!fila) return;
    const en = (nombre: string) => (fila?.get(nombre) ?? '').trim();
    const [dia, hora] = partirFecha(en('DTPOSTED') || en('DTUSER'));
    const glosa = [en('NAME'), en('MEMO')].filter(
      (parte, i, todas) => parte !== '' && todas.indexOf(parte) === i,
    );
    tabla.poner([
      dia,
      hora,
      en('TRNAMT'),
      en('FITID'),
      en('REFNUM'),
      en('CHECKNUM'),
      DEL_BANCO.get(en('TRNTYPE').toUpperCase()) ?? '',
      glosa.join(' '),
      en('CURSYM') || moneda,
    ]);
    clases.push(en('TRNTYPE'));
    fila = null;
  };
  recorrer(texto.slice(Math.max(0, desde)), true, {
    abre(nombre) {
      campo = nombre.toUpperCase();
      if (campo === 'CURDEF') moneda = '';
      if (campo !== 'STMTTRN') return;
      terminar();
      fila = new Map();
    },
    texto(parte) {
      if (fila) fila.set(campo, (fila.get(campo) ?? '') + parte);
      else if (campo === 'CURDEF') moneda += parte.trim();
    },
    cierra(nombre) {
      if (nombre.toUpperCase() === 'STMTTRN') terminar();
      campo = '';
    },
  });
  terminar();
  if (tabla.registros.length === 1) throw new Rechazo(VACIO);
  return conLado(tabla.registros, clases);
}

import type { Hoja } from '@/engines/extracto/file/raw-record';
import { crearTope, recorrer } from './marcado';
import type { Celda, Registro } from '@/engines/extracto/file/raw-record';

const veces = (texto: string | undefined): number => {
  const valor = Number(texto ?? 1);
  return Number.isInteger(valor) && valor > 0 ? valor : 1;
};

const horaDe = (duracion: string): string => {
  const [, h = '0', m = '0', s = '0'] = /^PT(\d+)H(\d+)M(\d+)/.exec(duracion) ?? [];
  return [h, m, s].map((parte) => parte.padStart(2, '0')).join(':');
};

function valorDe(atributos: Readonly<Record<string, string>>, texto: string): Celda {
  const numero = Number(atributos['office:value']);
  switch (atributos['office:value-type']) {
    case 'float':
    case 'currency':
    case 'percentage':
      if (!Number.isFinite(numero)) return texto;
      // As in a workbook: a longer number has lost its end.
      return Math.abs(numero) >= 1e15 ? numero.toExponential().replace('e', 'E') : numero;
    case 'date':
      return (atributos['office:date-value'] ?? texto)
        .replace('T', ' ')
        .replace(/ 00:00:00(?:\.0+)?(?:Z|[+-]\d\d:?\d\d)?$/, '');
    case 'time':
      return horaDe(atributos['office:time-value'] ?? '');
    default:
      return texto;
  }
}

export function leerOds(xml: string): Hoja[] {
  const hojas: Hoja[] = [];
  const contar = crearTope();
  let fila: Celda[] | null = null;
  let numero = 0;
  let filasIguales = 1;
  let celda: { atributos: Readonly<Record<string, string>>; texto: string } | null = null;
  let nota = 0;
  /** Empty cells and rows are made only when something follows. */
  let huecos = 0;
  recorrer(xml, true, {
    abre(nombre, atributos) {
      if (nombre === 'table:table') {
        hojas.push({ nombre: atributos['table:name'] ?? `Hoja ${hojas.length + 1}`, registros: [] });
        numero = 0;
      } else if (nombre === 'table:table-row') {
        fila = [];
        huecos = 0;
        filasIguales = veces(atributos['table:number-rows-repeated']);
      } else if (nombre === 'office:annotation') nota += 1;
      else if (nota > 0) return;
      else if (nombre === 'table:table-cell' || nombre === 'table:covered-table-cell')
        celda = { atributos, texto: '' };
      else if (nombre === 'text:s' && celda) celda.texto += ' ';
      else if (nombre === 'text:p' && celda && celda.texto !== '') celda.texto += ' ';
    },
    texto(parte) {
      if (celda && nota === 0) celda.texto += parte;
    },
    cierra(nombre) {
      if (nombre === 'office:annotation') nota = Math.max(0, nota - 1);
      else if ((nombre === 'table:table-cell' || nombre === 'table:covered-table-cell') && celda && fila) {
        const cuantas = veces(celda.atributos['table:number-columns-repeated']);
        const valor = valorDe(celda.atributos, celda.texto.trim());
        if (valor === '') huecos += cuantas;
        else {
          contar(huecos + cuantas, 0);
          for (; huecos > 0; huecos -= 1) fila.push('');
          for (let i = 0; i < cuantas; i += 1) fila.push(valor);
        }
        celda = null;
      } else if (nombre === 'table:table-row' && fila) {
        const registros: Registro[] = hojas.at(-1)?.registros ?? [];
        const llena = fila;
        if (llena.length === 0) numero += filasIguales;
        else {
          contar(llena.length * filasIguales, registros.length + filasIguales);
          for (let i = 0; i < filasIguales; i += 1)
            registros.push({ numero: (numero += 1), celdas: [...llena] });
        }
        fila = null;
      }
    },
  });
  return hojas;
}

/** What the help says, as data: so that it can be searched, shown and printed. */
import { TIPOS, TIPOS_OPERACION, type TipoOperacion } from '@/domain/transaccion/tipo-operacion';
import { normalizarBusqueda } from '@/lib/text/texto-busqueda';

export interface Atajo {
  que: string;
  teclas: readonly string[];
}

export const ATAJOS: readonly Atajo[] = [
  ...TIPOS.map((tipo) => ({ que: TIPOS_OPERACION[tipo].nombre, teclas: [TIPOS_OPERACION[tipo].tecla] })),
  { que: 'Elegir banco', teclas: ['F9'] },
  { que: 'Siguiente campo o registrar', teclas: ['↵'] },
  { que: 'Limpiar', teclas: ['Esc'] },
  { que: 'Imprimir la última', teclas: ['Alt', 'I'] },
  { que: 'Anular la última', teclas: ['Alt', 'A'] },
  { que: 'Buscar o ir a', teclas: ['Ctrl', 'K'] },
  { que: 'Abrir esta ayuda', teclas: ['F1'] },
];

export interface Problema {
  que: string;
  antes: string;
  href: string;
  pagina: string;
  despues: string;
}

export const PROBLEMAS: readonly Problema[] = [
  {
    que: 'No sé si se guardó',
    antes: 'Mire «Pendientes» arriba y búsquela en ',
    href: '/agentes',
    pagina: 'Agentes',
    despues: '. No la vuelva a cargar.',
  },
  {
    que: 'La referencia ya existe',
    antes: 'Búsquela en ',
    href: '/agentes?fechas=todo&anuladas=1',
    pagina: 'Agentes',
    despues: ' con «Incluir anuladas».',
  },
  {
    que: 'Me equivoqué en un dato',
    antes: 'Abra la operación en ',
    href: '/agentes',
    pagina: 'Agentes',
    despues: ' y pulse «Corregir»: al registrar la nueva, la anterior se anula.',
  },
  {
    que: 'La caja no cuadra',
    antes: 'Vea ',
    href: '/cajas',
    pagina: 'Cajas',
    despues: ' › su caja › Movimientos.',
  },
  {
    que: 'El banco dice otra cosa',
    antes: 'Concilie ese día en ',
    href: '/conciliacion',
    pagina: 'Conciliación',
    despues: '.',
  },
  {
    que: 'No llegan los mensajes',
    antes: 'Vuelva a vincular en ',
    href: '/whatsapp',
    pagina: 'WhatsApp',
    despues: '.',
  },
];

export interface EnGaveta {
  tipo: TipoOperacion;
  que: string;
  explica: string;
  ejemplo: string;
  queda: string;
}

type Explicado = Omit<EnGaveta, 'tipo'>;
const ENTRA: Explicado = {
  que: '+ entra',
  explica: 'Recibe el monto y la comisión.',
  ejemplo: '500,00 y 5,00',
  queda: '+ 505,00',
};
const SALE: Explicado = {
  que: '− sale',
  explica: 'Entrega el monto y cobra la comisión.',
  ejemplo: '300,00 y 3,00',
  queda: '− 297,00',
};
const CONVENIO: Explicado = {
  que: 'según Ajustes',
  explica: 'Si la entidad no dice otra cosa, solo entra la comisión.',
  ejemplo: '85,50 y 1,00',
  queda: '+ 1,00',
};

export const EN_GAVETA: readonly EnGaveta[] = TIPOS.map((tipo) => {
  const { efectivo } = TIPOS_OPERACION[tipo];
  return { tipo, ...(efectivo === 'convenio' ? CONVENIO : efectivo > 0 ? ENTRA : SALE) };
});

export const PALABRAS: readonly (readonly [palabra: string, significa: string])[] = [
  ['Sesión', 'El turno de una persona en una caja, desde que la abre hasta que la cierra.'],
  ['Referencia', 'El número que da el terminal del banco. No se repite.'],
  ['Pendiente', 'Guardada en este equipo; aún no llegó al sistema.'],
  ['Debe haber', 'El efectivo que tiene que estar en la gaveta.'],
  ['Corte X', 'Contar la gaveta a mitad del turno, sin cerrar la caja.'],
  ['Relevo', 'Contar la caja y entregarla a otra persona, que la abre a su nombre.'],
  ['Conciliar', 'Comparar lo registrado con el extracto del banco, día por día.'],
  ['Bitácora', 'Todo lo que se intentó en este equipo: hora, persona y resultado.'],
];

export function coincide(buscado: string, ...textos: readonly string[]): boolean {
  const donde = normalizarBusqueda(textos.join(' '));
  return normalizarBusqueda(buscado)
    .split(' ')
    .every((palabra) => donde.includes(palabra));
}

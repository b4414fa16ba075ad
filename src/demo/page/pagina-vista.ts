import { ACCIONES_WHATSAPP, AVERIAS_WHATSAPP, FALLOS, LATENCIAS_MS } from './controles.ts';
import { escapar } from './meta.ts';
import { CUENTAS_DEMO } from '../seed/seed.ts';
import { cajaDe, type Store } from '../model/store.ts';

const ULTIMAS = 8;
const FASES = {
  emparejando: 'mostrando códigos QR',
  vinculado: 'vinculado',
  'sin-red': 'sin red',
  caido: 'servicio caído',
} as const;
const TIPOS = { DEPOSITO: 'Depósito', RETIRO: 'Retiro', TRANSFERENCIA_QR: 'Transferencia QR' } as const;
const cifra = new Intl.NumberFormat('es-BO', { minimumFractionDigits: 2 });
const hora = new Intl.DateTimeFormat('es-BO', {
  timeZone: 'America/La_Paz',
  dateStyle: 'short',
  timeStyle: 'short',
  hourCycle: 'h23',
});

const boton = (control: string, valor: string, texto: string, { clase = '', que = '' } = {}): string =>
  `<form method="post" action="/demo/${control}"><input type="hidden" name="valor" value="${escapar(valor)}"><button${clase === '' ? '' : ` class="${clase}"`}${que === '' ? '' : ` aria-label="${escapar(`${texto} ${que}`)}"`}>${escapar(texto)}</button></form>`;

const botones = (control: string, opciones: Record<string, string>): string =>
  `<div class="fila">${Object.entries(opciones)
    .map(([valor, texto]) => boton(control, valor, texto))
    .join('')}</div>`;

const celdas = (etiqueta: 'th' | 'td', valores: string[]): string =>
  valores
    .map((valor) => `<${etiqueta}${etiqueta === 'th' ? ' scope="col"' : ''}>${valor}</${etiqueta}>`)
    .join('');

const tabla = (titulo: string, columnas: string[], filas: string[][]): string => {
  return `<div class="desborda" tabindex="0" role="region" aria-label="${titulo}"><table><thead><tr>${celdas('th', columnas)}</tr></thead><tbody>${filas.map((fila) => `<tr>${celdas('td', fila)}</tr>`).join('')}</tbody></table></div>`;
};

const seccion = (titulo: string, contenido: string, clase = ''): string =>
  `<section${clase === '' ? '' : ` class="${clase}"`}><h2>${titulo}</h2>${contenido}</section>`;

const cuentas = () =>
  tabla(
    'Cuentas',
    ['Nombre', 'Correo', 'Contraseña', 'Rol'],
    CUENTAS_DEMO.map(({ nombre, correo, clave, rol }) => [nombre, correo, `<code>${clave}</code>`, rol]),
  );

function operaciones({ datos }: Store): string {
  const filas = datos.transacciones
    .filter(({ estado }) => estado)
    .slice(-ULTIMAS)
    .toReversed();
  if (filas.length === 0) return '<p>No hay operaciones.</p>';
  return tabla(
    'Últimas operaciones',
    ['N.º', 'Fecha', 'Operación', 'Monto (Bs)', 'Referencia', 'Acción'],
    filas.map(({ id, fecha, banco, tipo_operacion, monto, nro_referencia }) => [
      String(id),
      hora.format(new Date(fecha)),
      `${TIPOS[tipo_operacion]}, ${escapar(banco)}`,
      cifra.format(monto / 100),
      escapar(nro_referencia),
      boton('anular', String(id), 'Anular', { clase: 'peligro', que: `la operación ${id}` }),
    ]),
  );
}

function sesiones(store: Store): string {
  const abiertas = store.datos.sesiones.filter(({ estado_sesion }) => estado_sesion === 'ABIERTA');
  if (abiertas.length === 0) return '<p>Nadie tiene una caja abierta.</p>';
  return tabla(
    'Cajas abiertas',
    ['Caja', 'Quién', 'Desde', 'Acción'],
    abiertas.map((sesion) => {
      const quien = store.datos.usuarios.find(({ id }) => id === sesion.id_usuario)?.name;
      const nombre = cajaDe(store, sesion)?.nombre ?? '';
      return [
        escapar(nombre),
        escapar(quien ?? `Usuario ${sesion.id_usuario}`),
        hora.format(new Date(sesion.fecha_apertura)),
        boton('cerrar', String(sesion.id), 'Cerrar', { que: nombre }),
      ];
    }),
  );
}

const latencia = ({ latenciaMs }: Store) =>
  `<form method="post" action="/demo/latencia"><label for="latencia">Demora de cada respuesta</label><select id="latencia" name="valor">${LATENCIAS_MS.map(
    (ms) =>
      `<option value="${ms}"${ms === latenciaMs ? ' selected' : ''}>${ms === 0 ? 'Ninguna' : `${ms} ms`}</option>`,
  ).join('')}</select><button>Aplicar</button></form>`;

export function renderPagina(store: Store, hecho: string): string {
  const { datos, comportamiento, fallos } = store;
  const enCola =
    fallos.length === 0 ? '' : `<p>En espera: ${fallos.map((fallo) => FALLOS[fallo]).join(', ')}.</p>`;
  return `<!doctype html>
<html lang="es-BO">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Demostración · Kantuta Agentes</title>
<link rel="icon" href="/kantuta.svg" type="image/svg+xml">
<link rel="stylesheet" href="/demo/tokens.css">
<link rel="stylesheet" href="/demo/demo.css">
<script src="/tema.js"></script>
</head>
<body>
<header><h1>Controles de la demostración</h1>
<p>Cambian el servidor de prueba para todos los navegadores. <a href="/">Volver a Kantuta Agentes</a></p></header>
${hecho === '' ? '' : `<p class="hecho" role="status">${escapar(hecho)}</p>`}
<main>
${seccion('Cuentas', cuentas())}
${seccion(
  'Datos',
  `<p>${datos.transacciones.length} operaciones, ${datos.sesiones.length} sesiones de caja. Comportamiento: <code>${comportamiento}</code>.</p><div class="fila">${boton('reiniciar', '', 'Empezar de nuevo', { clase: 'peligro' })}${boton('vencer', '', 'Vencer las sesiones')}</div>`,
)}
${seccion('Red', `${latencia(store)}<p>Hacer fallar la próxima solicitud:</p>${botones('fallo', FALLOS)}${enCola}`)}
${seccion('WhatsApp', `<p>Ahora: ${FASES[datos.whatsapp.fase]}.</p>${botones('whatsapp', ACCIONES_WHATSAPP)}<p>Responder (ahora: ${AVERIAS_WHATSAPP[datos.whatsapp.averia ?? 'ninguna']}):</p>${botones('averia', AVERIAS_WHATSAPP)}`)}
${seccion('Cajas abiertas', `<p>Cerrar una caja como si lo hiciera otra persona.</p>${sesiones(store)}`, 'ancha')}
${seccion('Últimas operaciones', `<p>Anular una operación como si lo hiciera otra persona.</p>${operaciones(store)}`, 'ancha')}
</main>
</body>
</html>
`;
}

/** The gateway has one field for all that is no code; a green check is a promise, so only plain words earn it. */

export type Sentido =
  | 'conectado' // says that it is linked, and nothing else
  | 'ambiguo' // linked, or a code is being made: one that was would be there within the 15 s of PRUEBA, so then it is linked
  | 'otro';

const lista = (palabras: string): ReadonlySet<string> => new Set(palabras.trim().split(/\s+/));

const CONECTADO = lista(`
  conectado conectada vinculado vinculada enlazado enlazada emparejado emparejada listo
  connected linked paired ready`);

const ALTERNATIVA = lista('o u or');
const CODIGO = lista('codigo codigos qr code codes');
const PREPARANDO = lista('generando preparando creando generating generated preparing creating being');

const CONTRARIAS = lista(`
  no not ni nor sin never nunca jamas tampoco nadie ningun ninguno ninguna none without false falso null undefined 0 cero zero
  isn aren wasn weren hasn haven didn doesn don won couldn can cannot cant nao nem pas non nicht kein des dis
  connecting conectando conectandose reconnecting vinculando vinculandose linking enlazando pairing emparejando
  iniciando inicializando starting initializing loading cargando esperando espere espera waiting wait pendiente pending
  proceso process progreso progress curso punto pronto soon casi almost aun todavia yet still siendo be ser getting get
  connect reconnect link pair scan escanear escanee escanea scanning vincular vincularse vincule vincula conectar conectarse conecte
  enlazar enlace emparejar genere generar generate nuevo nueva new login log logout logged out sign
  error errores fallo fallos fallida fallido falla failed failure fail exception problema problem wrong mal bad
  vencido vencida vencio expirado expirada expiro expired expires cerrado cerrada cerro cerrar closed closing
  terminado terminada termino ended finalizado finalizada interrumpido interrumpida lost perdido perdida perdio caido caida cayo down
  bloqueado bloqueada blocked banned suspendido suspendida suspended rechazado rechazada rejected denied denegado refused revoked
  unable imposible impossible invalido invalida invalid retry retrying try trying attempt attempting intente intentando
  timeout timed agotado apagado apagada off offline inactivo inactiva inactive disabled detenido detenida stopped pausado paused
  unauthorized forbidden conflict conflicto replaced reemplazado reemplazada otro otra another other elsewhere parcialmente partially
  falta faltan missing necesita need needs requiere required requires requerido
  estaba estuvo habia was were had previously antes anteriormente last ultimo ultima hace ago hasta until
  sera seria estara quedara will would should deberia debe must may might could puede podria quiza quizas maybe perhaps probably
  probablemente parece seems if si unless when cuando once pero but excepto salvo except
  servidor server base database db datos api red network internet wifi socket proxy dispositivos devices`);

const RAICES =
  /^(?:des|dis|un)(?:conect|vincul|enlaz|emparej|connect|link|pair)|^(?:reintent|reconect|caduc|cancel)/;

/** An address, markup, code, a question, a warning sign, another alphabet: no plain sentence in our two languages. */
const NO_ES_FRASE =
  /:\/\/|www\.|wa\.me|@|[<>{}[\]|\\?¿❌⚠✖✗✘⛔🚫🔴🟡🟠⏳⌛]|[^\p{Script=Latin}\p{M}\p{N}\p{P}\p{S}\p{Z}\s]/u;

const LARGO_MAXIMO = 200;

const palabrasDe = (texto: string): string[] =>
  texto
    .normalize('NFKD')
    .replace(/[\p{M}-]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((palabra) => palabra !== '');

/** `texto` as it came, with nothing cut off: the contrary may stand at the end. */
export function sentidoDe(texto: string): Sentido {
  if (texto.length > LARGO_MAXIMO || NO_ES_FRASE.test(texto)) return 'otro';
  const palabras = palabrasDe(texto);
  const hay = (cuales: ReadonlySet<string>) => palabras.some((palabra) => cuales.has(palabra));
  const contraria = palabras.some((palabra) => CONTRARIAS.has(palabra) || RAICES.test(palabra));
  if (!hay(CONECTADO) || contraria) return 'otro';
  const [alternativa, codigo, preparando] = [ALTERNATIVA, CODIGO, PREPARANDO].map(hay);
  if (alternativa && codigo && preparando) return 'ambiguo';
  return alternativa || codigo || preparando ? 'otro' : 'conectado';
}

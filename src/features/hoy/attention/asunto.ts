import type { EventoParecida } from '@/engines/envios/envios';

export interface Asunto {
  clave: string;
  gravedad: 'urgente' | 'revisar' | 'aviso';
  asunto: string;
  detalle: string;
  verbo: string;
  /** Where it is done. */
  a: string;
  /** It is done over this page: `a` is only what the link is called by. */
  aqui?: 'bandeja' | 'reloj';
  /** In view however many lines there are. */
  siempre?: true;
  /** Goes by «Revisada», too. */
  parecida?: EventoParecida;
}

/** The part of saxen that is used here; it brings no types of its own. */
declare module 'saxen' {
  type Decodificar = (texto: string) => string;

  export class Parser {
    on(
      evento: 'openTag',
      oir: (nombre: string, atributos: () => Record<string, string>, decodificar: Decodificar) => void,
    ): this;
    on(evento: 'closeTag', oir: (nombre: string) => void): this;
    on(evento: 'text', oir: (texto: string, decodificar: Decodificar) => void): this;
    on(evento: 'cdata' | 'comment' | 'question' | 'attention', oir: () => void): this;
    on(evento: 'error', oir: (error: Error) => void): this;
    /** A piece of the document. */
    write(xml: string): this;
    end(): Error | null;
  }
}

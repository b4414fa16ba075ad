/** A statement that tries to be misread, with the right answer written before anybody read it. */
export interface Hostil {
  nombre: string;
  /** As a text, or as bytes. */
  texto?: string;
  bytes?: () => Uint8Array<ArrayBuffer>;
  /** «D 50000 9100022»: operation, centavos and reference of every line, with its day before it when it is not 11-21. */
  lineas: readonly string[];
  /** Records that wait for a person, by their number. */
  ilegibles?: readonly number[];
  /** Records that the bank itself calls undone. */
  nadas?: readonly number[];
  /** Something has to be asked, or shown as unreadable: `lineas` is what is read before the answer. */
  pide?: true;
  /** What may be read after it, and nothing else. */
  posibles?: readonly string[];
}

export const conLineas = (...lineas: string[]): string => `${lineas.join('\n')}\n`;

/** The text with its first letter as a capital, to begin a sentence or a label. */
export const conMayuscula = (texto: string): string => texto.charAt(0).toUpperCase() + texto.slice(1);

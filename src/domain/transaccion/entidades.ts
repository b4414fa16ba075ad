/** The partner institutions every shop knows; any other may be typed. */
export const ENTIDADES_CONOCIDAS = ['BCP', 'Tigo Money', 'Banco Unión', 'SOLI'] as const;

export const ENTIDADES_CONOCIDAS = ['BCP', 'Tigo Money', 'Banco Unión', 'SOLI'] as const;

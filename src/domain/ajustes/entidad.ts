import { normalizarBusqueda } from '@/lib/text/texto-busqueda';

/** The key of whatever is kept or looked up by institution: «Banco Unión» and «BANCO UNION» are one. */
export const claveDeEntidad = (entidad: string): string => normalizarBusqueda(entidad);

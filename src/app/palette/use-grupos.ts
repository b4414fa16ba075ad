import { useNavigate } from 'react-router-dom';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { rutas } from '@/app/routes';
import { useActosDePaleta, type ActosDelMarco } from './actos-paleta';
import { useCajasConocidas, useConocidos } from './cajas-conocidas';
import { ofrecer, type Grupo, type Opcion } from './opciones-paleta';
import { useBuscarEnLista, useReferencias } from './referencias-paleta';

function usePaginas(): Opcion[] {
  const { rol } = useUsuario();
  const navigate = useNavigate();
  return rutas
    .filter(({ roles }) => roles.includes(rol))
    .map((ruta) => ({
      id: ruta.href,
      icono: ruta.icono,
      texto: ruta.titulo,
      palabras: 'página',
      deEntrada: location.pathname !== ruta.href,
      hacer: () => void navigate(ruta.href),
    }));
}

function usePersonasYCajas(): { cajeros: Opcion[]; cajas: Opcion[] } {
  const navigate = useNavigate();
  const conocidos = useConocidos();
  const cajas = useCajasConocidas();
  return {
    cajeros: [...conocidos].map(([id, nombre]) => ({
      id: `cajero-${id}`,
      icono: 'user',
      texto: nombre,
      nota: 'Sus operaciones de hoy',
      hacer: () => void navigate(`/agentes?cajero=${id}`),
    })),
    cajas: cajas.map(({ id, nombre, nota }) => ({
      id: `caja-${id}`,
      icono: 'drawer',
      texto: nombre,
      nota,
      hacer: () => void navigate(`/cajas/${id}`),
    })),
  };
}

export function useGrupos(buscado: string, marco: ActosDelMarco): readonly Grupo[] {
  const actos = useActosDePaleta(marco);
  const paginas = usePaginas();
  const { cajeros, cajas } = usePersonasYCajas();
  const referencias = useReferencias(buscado);
  const enLista = useBuscarEnLista(buscado, referencias);
  const acciones: Grupo = { titulo: 'Acciones', opciones: ofrecer(actos, buscado) };
  const irA: Grupo = { titulo: 'Ir a', opciones: ofrecer(paginas, buscado) };
  const grupos: Grupo[] =
    buscado === ''
      ? [acciones, irA, { titulo: 'Recientes', opciones: referencias }]
      : [
          { titulo: 'Referencias', opciones: referencias },
          { titulo: 'Cajeros', opciones: ofrecer(cajeros, buscado) },
          { titulo: 'Cajas', opciones: ofrecer(cajas, buscado) },
          acciones,
          irA,
          { titulo: 'Otra referencia', opciones: enLista },
        ];
  return grupos.filter(({ opciones }) => opciones.length > 0);
}

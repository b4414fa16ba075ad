import { seToma } from '@/domain/conciliacion/file/todo-db';
import type { QueCambia } from '@/domain/conciliacion/file/juntar-dias';
import { Notice } from '@/ui/notice/notice';
import { Chip } from '@/ui/text/chip';
import { Disclosure } from '@/ui/text/disclosure';
import { losQueQuedan, type CambioDeDia } from './cambios-del-archivo';

const A_LA_VISTA = 12;

const MARCA: Partial<Record<QueCambia, { texto: string; tono: 'in' | 'caution' }>> = {
  nuevo: { texto: 'Nuevo', tono: 'in' },
  versiones: { texto: 'Nueva versión', tono: 'caution' },
  avance: { texto: 'Más filas resueltas o notas', tono: 'caution' },
};

export function CambiosDelArchivo({ cambios }: { cambios: readonly CambioDeDia[] }) {
  const porTomar = cambios.filter(({ que }) => seToma(que));
  const distintos = cambios.filter(({ que }) => que === 'distinto');
  return (
    <>
      {porTomar.length === 0 && (
        <Notice tono="in" icono="okc" as="p">
          No hay nada que importar: este equipo ya lo tiene.
        </Notice>
      )}
      {distintos.length > 0 && (
        <Notice tono="caution" icono="warn">
          <p>
            Se cerró distinto en cada equipo y no se importa: {distintos.map(({ dia }) => dia).join(', ')}.
            Queda lo de este equipo.
          </p>
        </Notice>
      )}
      <Lineas cambios={porTomar.slice(0, A_LA_VISTA)} />
      {porTomar.length > A_LA_VISTA && (
        <Disclosure titulo={`Y ${porTomar.length - A_LA_VISTA} más`}>
          <Lineas cambios={porTomar.slice(A_LA_VISTA)} />
        </Disclosure>
      )}
      {losQueQuedan(cambios).map((frase) => (
        <p key={frase} className="text-xs text-ink-2">
          {frase}
        </p>
      ))}
    </>
  );
}

const Lineas = ({ cambios }: { cambios: readonly CambioDeDia[] }) => (
  <ul className="grid text-sm">
    {cambios.map(({ clave, dia, que, de, a, pisadas }) => {
      const marca = MARCA[que];
      return (
        <li
          key={clave}
          className="flex flex-wrap items-center gap-x-4 border-b border-line py-1.5 wrap-anywhere last:border-b-0"
        >
          <span className="font-semibold">{dia}</span>
          {marca && <Chip tono={marca.tono}>{marca.texto}</Chip>}
          <span className="ms-auto">
            {de} → <b>{a}</b>
          </span>
          {pisadas > 0 && (
            <span className="basis-full text-xs text-caution">
              {pisadas === 1
                ? '1 fila anotada de otra manera en este equipo toma lo del archivo.'
                : `${pisadas} filas anotadas de otra manera en este equipo toman lo del archivo.`}
            </span>
          )}
        </li>
      );
    })}
  </ul>
);

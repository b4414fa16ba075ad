import { useState } from 'react';
import { afijoDe } from '@/engines/cotejo/cotejo';
import { lecturaDeExtracto, nombreDeAfijo, type Afijo } from '@/engines/extracto/extracto';
import { renglonEn, type Resultado, type Vista } from '@/features/conciliacion/result/resultado';
import { Button } from '@/ui/button/button';
import { Notice, NoticeActs } from '@/ui/notice/notice';

function afijosDe(resultado: Resultado, aceptadas: Vista['aceptadas']): Afijo[] {
  const hallados = new Map<string, Afijo>();
  for (const i of aceptadas) {
    const { fila, nuestra, linea } = renglonEn(resultado, i);
    const afijo =
      fila.clase === 'candidata' && nuestra && linea
        ? afijoDe(nuestra.nro_referencia, linea.referencia)
        : null;
    if (afijo) hallados.set(`${afijo.antes} ${afijo.despues}`, afijo);
  }
  return [...hallados.values()];
}

/** An accepted candidate shows what the network writes around numbers: once said, it is a rule of the bank. */
export function AfijoAviso({ resultado, aceptadas }: { resultado: Resultado } & Pick<Vista, 'aceptadas'>) {
  const [rechazados, setRechazados] = useState<readonly string[]>([]);
  const afijo = afijosDe(resultado, aceptadas).find((uno) => !rechazados.includes(nombreDeAfijo(uno)));
  if (!afijo) return null;
  const nombre = nombreDeAfijo(afijo);
  const recordar = () => {
    const { lectura } = lecturaDeExtracto.get();
    if (lectura) lecturaDeExtracto.contestar({ afijos: [...lectura.perfil.afijos, afijo] });
  };
  return (
    <Notice tono="caution" icono="question" role="status">
      <p>
        El banco escribe {nombre} del número (# es cualquier dígito). ¿Quitarlo siempre de los extractos de{' '}
        {resultado.entidad}?
      </p>
      <NoticeActs>
        <Button size="small" onClick={recordar}>
          Sí, quitarlo siempre
        </Button>
        <Button variant="quiet" size="small" onClick={() => setRechazados([...rechazados, nombre])}>
          No
        </Button>
      </NoticeActs>
    </Notice>
  );
}

import { useState } from 'react';
import { CardBody } from '@/ui/page/card';
import { Button } from '@/ui/button/button';

/** The first `porVez` of a long list, and the foot that brings as many again; nothing when all are there. */
export function usePorVez<T>(todas: readonly T[], porVez: number) {
  const [visibles, setVisibles] = useState(porVez);
  const faltan = todas.length - visibles;
  return {
    visibles: todas.slice(0, visibles),
    verMas: faltan > 0 && (
      <CardBody>
        <Button onClick={() => setVisibles((n) => n + porVez)}>Ver más ({faltan})</Button>
      </CardBody>
    ),
  };
}

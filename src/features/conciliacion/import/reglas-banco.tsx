import { useState } from 'react';
import {
  type Fijado,
  type Perfil,
  type Lectura,
  AFIJO_LARGO,
  nombreDeAfijo,
  OMISION_LARGA,
  letraEnPalabras,
} from '@/engines/extracto/extracto';
import { Button } from '@/ui/button/button';
import { Icon } from '@/ui/icon';
import { Eleccion, Grupo } from './eleccion-lectura';
import { ReglaForm } from './regla-form';

interface ReglasBancoProps {
  lectura: Lectura;
  fijado: Fijado;
  onFijar: (fijado: Fijado) => void;
}

interface Regla {
  dice: string;
  /** the perfil without this rule */
  sin: Fijado;
}

const sinClave = <V,>(hay: Record<string, V>, clave: string): Record<string, V> =>
  Object.fromEntries(Object.entries(hay).filter(([otra]) => otra !== clave));

function reglasDe(perfil: Perfil, columnas: readonly string[]): Regla[] {
  const { afijos, omitir, letras, estados, enTexto } = perfil;
  return [
    ...(enTexto === null || enTexto === ''
      ? []
      : [{ dice: `El número está en la descripción: «${enTexto}»`, sin: { enTexto: null } }]),
    ...afijos.map((afijo) => ({
      dice: `De la referencia se quita ${nombreDeAfijo(afijo)}`,
      sin: { afijos: afijos.filter((otro) => otro !== afijo) },
    })),
    ...omitir.map((omision) => ({
      dice: `Se omite si «${columnas[omision.columna] ?? ''}» dice «${omision.dice}»`,
      sin: { omitir: omitir.filter((otra) => otra !== omision) },
    })),
    ...Object.entries(letras).map(([letra, significado]) => ({
      dice: letraEnPalabras(letra, significado),
      sin: { letras: sinClave(letras, letra) },
    })),
    ...Object.entries(estados).map(([estado, hecha]) => ({
      dice: `El estado «${estado}» ${hecha ? 'es' : 'no es'} una operación hecha`,
      sin: { estados: sinClave(estados, estado) },
    })),
  ];
}

/** What a bank's files need to be told once: where the number is, what to take off it, which rows to leave out. */
export function ReglasBanco({ lectura: { perfil, columnas }, fijado, onFijar }: ReglasBancoProps) {
  const [columna, setColumna] = useState(0);
  const { descripcion, tipo } = perfil.columnas;
  const porColumna = columnas.map((nombre, i) => [i, nombre] as const);
  const reglas = reglasDe(perfil, columnas);
  return (
    <Grupo titulo="Reglas de este banco">
      {perfil.columnas.referencia !== null && (
        <Eleccion
          rotulo="La referencia sigue en"
          valor={perfil.unida}
          opciones={[[null, 'Ninguna'], ...porColumna]}
          onElegir={(unida) => onFijar({ ...fijado, unida })}
        />
      )}
      {(descripcion ?? tipo) !== null && (
        <ReglaForm
          larga
          rotulos={['Número en la descripción']}
          boton="Buscarlo así"
          falta="Escriba la palabra de antes, o su forma: OP-#######"
          vale={([texto]) => texto.trim() !== ''}
          onAplicar={([texto]) =>
            onFijar({
              ...fijado,
              enTexto: texto.trim(),
              columnas: { ...fijado.columnas, descripcion: descripcion ?? tipo },
            })
          }
        />
      )}
      <ReglaForm
        larga
        rotulos={['Quitar delante', 'Quitar detrás']}
        boton="Quitarlo siempre"
        falta="Escriba lo que se quita; # es cualquier dígito"
        vale={([antes, despues]) =>
          `${antes}${despues}`.trim() !== '' && antes.length <= AFIJO_LARGO && despues.length <= AFIJO_LARGO
        }
        onAplicar={([antes, despues]) =>
          onFijar({
            ...fijado,
            afijos: [
              ...perfil.afijos,
              { antes: antes.trim().toUpperCase(), despues: despues.trim().toUpperCase() },
            ],
          })
        }
      />
      <Eleccion
        rotulo="Omitir las filas en que"
        valor={columna}
        opciones={porColumna}
        onElegir={setColumna}
      />
      <ReglaForm
        rotulos={['dice']}
        boton="Omitirlas"
        falta="Escriba lo que dicen"
        vale={([dice]) => /[\p{L}\d]/u.test(dice) && dice.length <= OMISION_LARGA}
        onAplicar={([dice]) =>
          onFijar({ ...fijado, omitir: [...perfil.omitir, { columna, dice: dice.trim() }] })
        }
      />
      {reglas.length > 0 && (
        <ul className="col-span-full grid gap-1 text-xs" aria-label="Reglas de este banco">
          {reglas.map(({ dice, sin }) => (
            <li key={dice} className="flex items-center gap-3 wrap-anywhere">
              {dice}
              <Button
                variant="quiet"
                size="small"
                className="flex-none"
                aria-label={`Olvidar: ${dice}`}
                onClick={() => onFijar({ ...fijado, ...sin })}
              >
                <Icon name="x" size="s" />
                Olvidar
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Grupo>
  );
}

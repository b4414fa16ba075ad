import { zodResolver } from '@hookform/resolvers/zod';
import { useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Caja } from '@/domain/caja/caja';
import { leerArchivo, leerTraidas, type LecturaReglas, type Traidas } from '@/domain/reglas/reglas-archivo';
import { z } from '@/lib/zod';
import { Button } from '@/ui/button/button';
import { Dialog } from '@/ui/dialog/dialog';
import { DialogBody } from '@/ui/dialog/dialog-frame';
import { JsonFileField } from '@/ui/file/json-file-field';
import { TextareaField } from '@/ui/form/textarea-field';
import { RevisarReglasDialog } from './revisar-reglas-dialog';
import type { ActoDeReglas } from './use-tomar-reglas';

interface TomarReglasDialogProps {
  cajas: readonly Caja[];
  acto: ActoDeReglas;
  onCerrar: () => void;
}

export function TomarReglasDialog({ onCerrar, ...resto }: TomarReglasDialogProps) {
  const [traidas, setTraidas] = useState<Traidas>();
  return traidas ? (
    <RevisarReglasDialog traidas={traidas} onCerrar={onCerrar} {...resto} />
  ) : (
    <ElegirReglasDialog onCerrar={onCerrar} onTraidas={setTraidas} />
  );
}

const pegadoSchema = z.object({
  texto: z.string().check(z.trim(), z.minLength(1, 'Pegue el texto de las reglas, o elija su archivo')),
});

interface ElegirReglasDialogProps {
  onCerrar: () => void;
  onTraidas: (traidas: Traidas) => void;
}

function ElegirReglasDialog({ onCerrar, onTraidas }: ElegirReglasDialogProps) {
  const id = useId();
  const [malArchivo, setMalArchivo] = useState<string>();
  const { register, handleSubmit, setError, formState } = useForm({
    resolver: zodResolver(pegadoSchema),
    defaultValues: { texto: '' },
    reValidateMode: 'onSubmit',
  });
  const con = (lectura: LecturaReglas, decir: (mensaje: string) => void) =>
    lectura.ok ? onTraidas(lectura.traidas) : decir(lectura.mensaje);
  const elegir = async (elegido: File) => {
    setMalArchivo(undefined);
    con(await leerArchivo(elegido), setMalArchivo);
  };
  const enviar = handleSubmit(({ texto }) =>
    con(leerTraidas(texto), (message) => setError('texto', { message })),
  );
  return (
    <Dialog
      titulo="Tomar de otro equipo"
      variante="holgada"
      onCerrar={onCerrar}
      pie={
        <>
          <Button onClick={onCerrar}>Cancelar</Button>
          <Button variant="primary" type="submit" form={id}>
            Ver diferencias
          </Button>
        </>
      }
    >
      <DialogBody>
        <JsonFileField
          label="Archivo de reglas"
          error={malArchivo}
          onElegir={(elegido) => void elegir(elegido)}
        />
        <form id={id} aria-label="Texto de reglas" noValidate onSubmit={(event) => void enviar(event)}>
          <TextareaField
            label="O el texto copiado"
            rows={4}
            spellCheck={false}
            error={formState.errors.texto?.message}
            hint="Empieza con KANTUTA y termina con FIN. Nada cambia hasta que usted lo confirme."
            {...register('texto')}
          />
        </form>
      </DialogBody>
    </Dialog>
  );
}

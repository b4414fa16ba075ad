import { nombreDeVersion, useReglas } from '@/domain/reglas/reglas';
import { Chip } from '@/ui/text/chip';

/** Whether two devices have the same rules is seen by one look at each. */
export const CodigoDeReglas = () => <Chip className="ms-auto">Reglas {nombreDeVersion(useReglas())}</Chip>;

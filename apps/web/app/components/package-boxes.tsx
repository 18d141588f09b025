import { PACKAGES } from '@plainhire/contracts';
import { nameOfPackage } from '../format/price-periods.js';
import { Choices, type Option } from './form.js';

/** Packages by name. */
export const PACKAGE_CHOICES: readonly Option[] = PACKAGES.filter(({ onSale }) => onSale).map((one) => ({
  value: one.id,
  label: nameOfPackage({ id: one.id, kind: one.kind, days: one.kind === 'bundle' ? null : one.days }),
}));

/** A box for each package that is on sale. */
export function PackageBoxes({ legend, hint }: { legend: string; hint?: string }) {
  return (
    <div className="packageboxes">
      <Choices
        name="packageIds"
        legend={legend}
        choices={PACKAGE_CHOICES}
        kind="checkbox"
        {...(hint === undefined ? {} : { hint })}
      />
    </div>
  );
}

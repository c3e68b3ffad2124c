import type { ComponentProps } from 'react';
import { checkoutMessages as words } from '@/shared/messages/checkout.ts';
import { Field } from '@/shared/ui/field.tsx';
import type { FieldName, FieldProblems } from '../model/checkout-form.ts';
import { locale } from '@/shared/messages/language.ts';
import { countriesIn } from '../model/countries.ts';
import type { CheckoutDraft } from '../schemas.ts';
import styles from './checkout-form.module.css';
import { SelectField } from './select-field.tsx';

const COUNTRIES = countriesIn(locale);

type DraftFieldsProps = {
  /** What the fields start with; they are not controlled, and read with the form. */
  draft: CheckoutDraft;
  problems: FieldProblems;
};

export function ContactFields(props: DraftFieldsProps) {
  return (
    <fieldset className={styles['group']}>
      <legend>{words.contact}</legend>
      <div className={styles['fields']}>
        <DraftField {...props} name="email" type="email" autoComplete="email" spellCheck={false} isRequired />
        <DraftField {...props} name="name" autoComplete="name" isRequired />
        <DraftField {...props} name="phone" type="tel" autoComplete="tel" />
      </div>
    </fieldset>
  );
}

export function AddressFields(props: DraftFieldsProps) {
  return (
    <div className={styles['fields']}>
      <SelectField
        label={words.fields.country}
        name="country"
        autoComplete="shipping country"
        defaultValue={props.draft.country}
        error={errorText('country', props.problems)}
        aria-required="true"
      >
        <option value="">{words.chooseCountry}</option>
        {COUNTRIES.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <DraftField {...props} name="recipient" autoComplete="shipping name" />
      <DraftField {...props} name="line1" autoComplete="shipping address-line1" isRequired />
      <DraftField {...props} name="line2" autoComplete="shipping address-line2" />
      <DraftField {...props} name="postalCode" autoComplete="shipping postal-code" isRequired isShort />
      <DraftField {...props} name="city" autoComplete="shipping address-level2" isRequired isShort />
      <DraftField {...props} name="region" autoComplete="shipping address-level1" />
    </div>
  );
}

type DraftFieldProps = DraftFieldsProps & {
  name: Exclude<FieldName, 'country'>;
  isRequired?: boolean;
  /** Shares its row with the next short one. */
  isShort?: boolean;
} & Pick<ComponentProps<'input'>, 'type' | 'autoComplete' | 'spellCheck'>;

function DraftField({
  draft,
  problems,
  name,
  isRequired = false,
  isShort = false,
  ...input
}: DraftFieldProps) {
  return (
    <Field
      type="text"
      {...input}
      {...(isShort && { className: styles['short'] })}
      label={words.fields[name]}
      name={name}
      defaultValue={draft[name]}
      error={errorText(name, problems)}
      hint={name in words.hints ? words.hints[name as keyof typeof words.hints] : undefined}
      {...(isRequired ? { 'aria-required': true } : { optionalText: words.optional })}
    />
  );
}

function errorText(name: FieldName, problems: FieldProblems): string | undefined {
  const problem = problems[name];
  if (problem === undefined) return undefined;
  if (problem === 'missing') return words.missing[name];
  if (problem === 'too_long') return words.tooLong;
  return name === 'email' ? words.malformed.email : words.malformed.other;
}

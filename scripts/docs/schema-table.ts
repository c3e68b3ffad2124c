/** A JSON schema, as far as the contract uses it. */
export type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly format?: string;
};

/** One shape in its words, then its fields as a table, its variants one after the other, or what it is in a line. */
export function describeShape(schema: Schema): string {
  return `${schema.description === undefined ? '' : `${schema.description}\n\n`}${tableOf(schema)}`;
}

function tableOf(schema: Schema): string {
  const variants = schema.oneOf ?? schema.anyOf;
  if (variants) return variants.map((variant) => `- ${inlineSchema(variant)}\n`).join('');
  if (!schema.properties) return `${inlineSchema(schema)}\n`;
  const fields = Object.entries(schema.properties);
  const hasWords = fields.some(([, { description }]) => description !== undefined);
  const rows = fields.map(([name, field]) => {
    const isOptional = schema.required?.includes(name) !== true;
    const cells = [
      `\`${name}\`${isOptional ? ', optional' : ''}`,
      inlineSchema(field),
      ...(hasWords ? [field.description ?? ''] : []),
    ];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return `| field | type |${hasWords ? ' meaning |' : ''}\n|---|---|${hasWords ? '---|' : ''}\n${rows.join('\n')}\n`;
}

/** A schema in one line; named shapes link to their section. */
export function inlineSchema(schema: Schema): string {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return `[${name}](#${name.toLowerCase()})`;
  }
  if (schema.enum) return schema.enum.map(literal).join(' · ');
  if (schema.const !== undefined) return literal(schema.const);
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants) return variants.map(inlineSchema).join(' or ');
  if (schema.allOf) return schema.allOf.map(inlineSchema).join(' with ');
  if (schema.items) return `list of ${lengthOf(schema)}${inlineSchema(schema.items)}`;
  if (schema.properties) return fieldsOf(schema.properties, schema.required ?? []);
  return `${typeOf(schema)}${limitsOf(schema)}`;
}

function fieldsOf(properties: Readonly<Record<string, Schema>>, required: readonly string[]): string {
  const fields = Object.entries(properties).map(
    ([name, field]) => `\`${name}${required.includes(name) ? '' : '?'}\` ${inlineSchema(field)}`,
  );
  return fields.length > 0 ? `{ ${fields.join(', ')} }` : 'object';
}

function lengthOf({ minItems, maxItems }: Schema): string {
  return maxItems === undefined ? '' : `${minItems ?? 0} to ${maxItems} `;
}

function typeOf({ type = 'anything', format }: Schema): string {
  const name = typeof type === 'string' ? type : type.join(' or ');
  return format === undefined ? name : `${name} (${format})`;
}

function limitsOf({
  minimum,
  exclusiveMinimum,
  maximum,
  minLength,
  maxLength,
  default: usual,
}: Schema): string {
  const [least, most, unit] =
    minLength === undefined && maxLength === undefined
      ? [real(minimum), real(maximum), '']
      : [minLength, maxLength, ' characters'];
  const limits = [
    ...(exclusiveMinimum === undefined ? [] : [`above ${exclusiveMinimum}`]),
    ...(least === undefined ? [] : [`from ${least}${most === undefined ? unit : ''}`]),
    ...(most === undefined ? [] : [`to ${most}${unit}`]),
  ];
  const preset = usual === undefined ? '' : `, else ${literal(usual)}`;
  return `${limits.length > 0 ? ` ${limits.join(' ')}` : ''}${preset}`;
}

function literal(value: unknown): string {
  return `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
}

/** What any number can hold is no limit. */
function real(limit: number | undefined): number | undefined {
  return limit !== undefined && Math.abs(limit) < Number.MAX_SAFE_INTEGER ? limit : undefined;
}

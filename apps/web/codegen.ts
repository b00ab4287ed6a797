import type { CodegenConfig } from '@graphql-codegen/cli';

/** Where the schema stands: the one that the API prints. */
const schema = '../api/schema.graphql';

const config: CodegenConfig = {
  schema,
  documents: 'src/**/*.graphql',
  generates: {
    'src/api/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        skipTypename: true,
        strictScalars: true,
        scalars: { DateTime: 'string', Date: 'string', Decimal: 'string' },
      },
    },
  },
};

// The generator finds its configuration by the default export.
export default config;

import tseslint from 'typescript-eslint'

/** The house rules: no any, no default exports (config files excepted), Figma's global in its host alone. */
export default tseslint.config(
  { ignores: ['target/', 'node_modules/', '**/*.d.css.ts'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: ['**/*.d.ts'],
    rules: {
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'No default exports.' }],
      'no-restricted-globals': ['error', { name: 'figma', message: 'Only hosts/figma/main.ts knows Figma.' }],
      'no-console': 'error',
    },
  },
  { files: ['src/hosts/figma/main.ts', 'src/hosts/figma/main/**'], rules: { 'no-restricted-globals': 'off' } },
)

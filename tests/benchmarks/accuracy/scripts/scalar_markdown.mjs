// OpenAPI to Markdown: scalar_markdown.mjs SOURCE TARGET
import { readFileSync, writeFileSync } from 'node:fs'
import { createMarkdownFromOpenApi } from '@scalar/openapi-to-markdown'

const [source, target] = process.argv.slice(2)
writeFileSync(target, await createMarkdownFromOpenApi(readFileSync(source, 'utf-8')))

import {
  policySaveArticle,
  policySaveClause,
  policySaveDocument,
  policySaveFile,
  policySaveGrant,
  policySaveRate,
  policySaveReview,
  policySaveRule,
  policySaveScope,
} from '../../cypher/queries.gen.ts';
import type { FactKind } from '../platform/facts/fact-kind.ts';

export const policyDocumentFact: FactKind = { name: 'PolicyDocument', save: policySaveDocument };
export const clauseFact: FactKind = { name: 'Clause', save: policySaveClause };
export const articleFact: FactKind = { name: 'Article', save: policySaveArticle };
export const policyFileFact: FactKind = { name: 'PolicyFile', save: policySaveFile };
export const policyScopeFact: FactKind = { name: 'PolicyScope', save: policySaveScope };
export const policyRuleFact: FactKind = { name: 'PolicyRule', save: policySaveRule };
export const policyReviewFact: FactKind = { name: 'PolicyReview', save: policySaveReview };
export const policyGrantFact: FactKind = { name: 'PolicyGrant', save: policySaveGrant };
export const exchangeRateFact: FactKind = { name: 'ExchangeRate', save: policySaveRate };

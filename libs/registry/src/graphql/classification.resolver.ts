import { Args, Query, Resolver } from '@nestjs/graphql';
import { Public } from '@haihe/platform';
import { industryList, isClassificationScheme } from '../rules/index.js';
import { ClassificationObject } from './right-parts.objects.js';
import { classificationView } from './right-views.js';

/** Titles of classifications. */
@Resolver()
export class ClassificationResolver {
  @Public()
  @Query(() => ClassificationObject, { nullable: true, description: 'A symbol with its title; null when it is no symbol of the scheme.' })
  classification(
    @Args('scheme', { description: 'IPC, CPC, LOCARNO, NICE or GBT4754.' }) scheme: string,
    @Args('symbol', { description: 'The symbol in any spelling.' }) symbol: string,
  ): ClassificationObject | null {
    return isClassificationScheme(scheme) ? classificationView(scheme, symbol, false) : null;
  }

  @Public()
  @Query(() => [ClassificationObject], { description: 'Sections and divisions of GB/T 4754 in their order, for choosing an industry.' })
  industries(): ClassificationObject[] {
    return industryList().map(({ code, title }) => ({ scheme: 'GBT4754', symbol: code, title: title.zh, titleEn: title.en, main: false }));
  }
}

import { Controller, Get, Header, Query } from '@nestjs/common';
import { Countries, Currencies, SkillQuery, SkillSuggestions } from '@plainhire/contracts';
import { COUNTRIES, CURRENCIES, ratesOn, skillFamilies, suggestSkills } from '@plainhire/reference';
import { Public, Returns } from '../http/index.js';

/** Changes only with a release. */
const CACHED = 'public, max-age=3600';

@Public()
@Controller('reference')
export class ReferenceController {
  @Get('skills')
  @Header('Cache-Control', CACHED)
  @Returns(SkillSuggestions)
  skills(@Query({ schema: SkillQuery }) { q, limit }: SkillQuery): SkillSuggestions {
    return {
      items: suggestSkills(q, limit).map(({ id, name, family }) => ({
        id,
        name,
        family: skillFamilies.find((one) => one.id === family) ?? { id: family, name: family },
      })),
    };
  }

  @Get('countries')
  @Header('Cache-Control', CACHED)
  @Returns(Countries)
  countries(): Countries {
    return { items: [...COUNTRIES] };
  }

  @Get('currencies')
  @Header('Cache-Control', CACHED)
  @Returns(Currencies)
  currencies(): Currencies {
    const rates = ratesOn();
    return {
      ratesOf: rates.date,
      items: CURRENCIES.map(({ code, name }) => ({ code, name, rate: rates.perEuro[code] ?? null })),
    };
  }
}

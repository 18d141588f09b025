import { Controller, Get, Query } from '@nestjs/common';
import { PackageCatalog, PriceHistory } from '@plainhire/billing';
import { CurrentOffer, PackagesQuery, PackagesView, PriceHistoryView } from '@plainhire/contracts';
import { PackageResultsReader } from '@plainhire/promotions';
import { Public, Returns } from '../http/index.js';

/** What is on sale, for everybody. */
@Public()
@Controller('billing')
export class PackagesController {
  constructor(
    private readonly catalog: PackageCatalog,
    private readonly history: PriceHistory,
    private readonly results: PackageResultsReader,
  ) {}

  @Get('packages')
  @Returns(PackagesView)
  async packages(@Query({ schema: PackagesQuery }) { currency }: PackagesQuery): Promise<PackagesView> {
    return this.catalog.packages(currency, await this.results.execute());
  }

  @Get('offer')
  @Returns(CurrentOffer)
  offer(): Promise<CurrentOffer> {
    return this.catalog.currentOffer();
  }

  @Get('price-history')
  @Returns(PriceHistoryView)
  priceHistory(@Query({ schema: PackagesQuery }) { currency }: PackagesQuery): Promise<PriceHistoryView> {
    return this.history.read(currency);
  }
}

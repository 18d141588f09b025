import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { ChangeAlert, DeleteAlert, MyAlerts, SaveAlert } from '@plainhire/alerts';
import { AlertList, AlertView, ChangeAlertRequest, SaveAlertRequest, Uuid } from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { CurrentActor, Returns, ReturnsNothing } from '../http/index.js';

/** Saved searches that mail what is new. */
@Controller('me/alerts')
export class AlertsController {
  constructor(
    private readonly mine: MyAlerts,
    private readonly saveAlert: SaveAlert,
    private readonly changeAlert: ChangeAlert,
    private readonly deleteAlert: DeleteAlert,
  ) {}

  @Get()
  @Returns(AlertList)
  list(@CurrentActor() actor: Actor): Promise<AlertList> {
    return this.mine.execute(actor);
  }

  /** The same search saved twice is refused with 409: the alert that is there does it. */
  @Post()
  @Returns(AlertView, 201, 'Saved')
  save(
    @CurrentActor() actor: Actor,
    @Body({ schema: SaveAlertRequest }) body: SaveAlertRequest,
  ): Promise<AlertView> {
    return this.saveAlert.execute(actor, body);
  }

  @Patch(':id')
  @Returns(AlertView)
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) alertId: string,
    @Body({ schema: ChangeAlertRequest }) body: ChangeAlertRequest,
  ): Promise<AlertView> {
    return this.changeAlert.execute(actor, { ...body, alertId });
  }

  @Delete(':id')
  @ReturnsNothing()
  delete(@CurrentActor() actor: Actor, @Param('id', { schema: Uuid }) alertId: string): Promise<void> {
    return this.deleteAlert.execute(actor, { alertId });
  }
}
